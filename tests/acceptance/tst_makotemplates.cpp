// SPDX-License-Identifier: Apache-2.0
// A team's script.py.mako is honoured: what Howdah writes by it is, to the letter, what the real alembic writes by it.
// What Howdah cannot fill in it refuses, aloud, and writes nothing.
#include "history/formats/format.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString tail = u"revision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n"
                     "branch_labels = ${repr(branch_labels)}\ndepends_on = ${repr(depends_on)}\n\n\n"
                     "def upgrade():\n    ${upgrades if upgrades else \"pass\"}\n\n\n"
                     "def downgrade():\n    ${downgrades if downgrades else \"pass\"}\n"_s;
const QString head = u"\"\"\"${message}\n\nRevision ID: ${up_revision}\nRevises: ${down_revision | comma,n}\n"
                     "Create Date: ${create_date}\n\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n"
                     "${imports if imports else \"\"}\n\n"_s;

} // namespace

class TestMakoTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(u"alembic"_s).isEmpty(), "alembic is needed for this test");
    }

    void asAlembic_data()
    {
        QTest::addColumn<QString>("mako");
        QTest::newRow("usual") << head + tail;
        QTest::newRow("licence")
            << u"# Copyright ${create_date.year} The Shop\n#\n#    Licensed under the ...\n## not this\n"_s + head
                + tail;
        QTest::newRow("year by strftime") << u"# (c) ${create_date.strftime('%Y-%m')}, 100% ours\n"_s + head + tail;
        QTest::newRow("or") << head
                + QString(tail).replace(u"upgrades if upgrades else \"pass\""_s, u"upgrades or 'pass'"_s);
        QTest::newRow("signature") << head
                + QString(tail).replace(u"def upgrade():"_s,
                    u"def upgrade(active_plugins=None, options=None) -> None:\n    \"\"\"Up by ${up_revision}.\"\"\""_s);
        QTest::newRow("if") << head
                + u"% if branch_labels:\n# on ${branch_labels | comma}\n% elif depends_on is not None:\n# x\n"
                  "% else:\n# on no branch\n% endif\n"_s
                + tail;
        QTest::newRow("nested if") << head
                + u"% if down_revision:\n  % if not depends_on:\nalone = True\n  % endif\n% endif\n"_s + tail;
        QTest::newRow("doc") << u"<%doc>\n ${nothing} % if\n</%doc>\n"_s + head + tail;
        QTest::newRow("text") << head + u"<%text>x = '${not_mako}'</%text>\n"_s + tail;
        QTest::newRow("percent") << head + u"\"\"\"\n%% format\n  %%% %\n\"\"\"\nx = 5 % 2\n"_s + tail;
        QTest::newRow("joined lines") << head + u"a = \\\n1\n"_s + tail;
        QTest::newRow("imports block") << u"<%!\nimport re\n%>\\\n"_s + head + tail;
        QTest::newRow("string methods") << head
                + u"NAME = ${repr(message.lower().replace(' ', '_').strip())}\nTITLE = '${message.upper() | trim}'\n"_s
                + tail;
        QTest::newRow("typed") << head + u"from typing import Union\n"_s
                + QString(tail)
                      .replace(u"revision = "_s, u"revision: str = "_s)
                      .replace(u"down_revision: str"_s, u"down_revision: Union[str, None]"_s);
        QTest::newRow("quotes of its own") << head
                + QString(tail).replace(u"revision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}"_s,
                    u"revision = '${up_revision}'\ndown_revision = '${down_revision}'"_s);
        QTest::newRow("several lines in one") << head
                + QString(tail).replace(u"${upgrades if upgrades else \"pass\"}"_s,
                    u"${(upgrades\n      if upgrades\n      else \"pass\")}"_s);
        QTest::newRow("concatenation") << head + u"X = ${repr('a' + 'b' 'c')}\n"_s + tail;
        QTest::newRow("windows") << QString(head + u"% if depends_on:\nx\n% endif\n## not this\na = \\\n1\n"_s + tail)
                                        .replace(u"\n"_s, u"\r\n"_s);
    }

    void asAlembic()
    {
        QFETCH(QString, mako);
        make(mako);
        QVERIFY(alembic({u"revision"_s, u"-m"_s, u"Add The Users"_s, u"--rev-id"_s, u"bbbb"_s}));
        const QString theirs = onlyNew();
        QVERIFY(!theirs.isEmpty());
        QVERIFY(QFile::remove(m_newFile));
        NewRevision wanted;
        wanted.message = u"Add The Users"_s;
        wanted.id = u"bbbb"_s;
        const auto written = historyFormat(u"alembic")->write(m_project->path(), wanted);
        QVERIFY2(written, written ? "" : qPrintable(toText(written.error())));
        QCOMPARE(onlyNew(), theirs);
        // With statements, it runs.
        QVERIFY(QFile::remove(m_newFile));
        wanted.up
            = {{u"create table t (a text default ':x')"_s, true}, {u"create index concurrently i on t (a)"_s, false}};
        wanted.down = {{u"drop table t"_s, true}};
        QVERIFY(historyFormat(u"alembic")->write(m_project->path(), wanted));
        QVERIFY(alembic({u"upgrade"_s, u"aaaa:bbbb"_s, u"--sql"_s}));
        QVERIFY2(m_output.contains(u"create index concurrently i on t (a)"), qPrintable(m_output));
    }

    void importsAreAdded()
    {
        make(u"\"\"\"${message}\"\"\"\n"_s + tail);
        NewRevision wanted;
        wanted.id = u"bbbb"_s;
        wanted.up = {{u"create table t (a text default ':x')"_s, true}};
        QVERIFY(historyFormat(u"alembic")->write(m_project->path(), wanted));
        QVERIFY(alembic({u"upgrade"_s, u"aaaa:bbbb"_s, u"--sql"_s}));
        QVERIFY2(m_output.contains(u"default ':x'"), qPrintable(m_output));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("mako");
        QTest::addColumn<QString>("words");
        QTest::newRow("code") << u"<%\n x = 1\n%>\n"_s + head + tail << u"'<%' in line 1"_s;
        QTest::newRow("loop") << head + u"% for x in depends_on:\n${x}\n% endfor\n"_s + tail
                              << u"'% for x in depends_on:'"_s;
        QTest::newRow("unknown name") << head + u"${config.get_main_option('x')}\n"_s + tail
                                      << u"config.get_main_option"_s;
        QTest::newRow("include") << u"<%include file=\"licence\"/>\n"_s + head + tail << u"<%include"_s;
        QTest::newRow("filter") << u"# ${message | h}\n"_s + head + tail << u"${message | h}"_s;
        QTest::newRow("no place") << head + QString(tail).replace(u"${upgrades if upgrades else \"pass\"}"_s, u"pass"_s)
                                  << u"no place for ${upgrades}"_s;
        QTest::newRow("no id") << head + QString(tail).replace(u"revision = ${repr(up_revision)}\n"_s, QString())
                               << u"does not declare revision"_s;
        QTest::newRow("open if") << head + u"% if message:\n"_s + tail << u"'% if'"_s;
    }

    void refused()
    {
        QFETCH(QString, mako);
        QFETCH(QString, words);
        make(mako);
        NewRevision wanted;
        wanted.id = u"bbbb"_s;
        wanted.up = {{u"create table t (a int)"_s, true}};
        const auto written = historyFormat(u"alembic")->write(m_project->path(), wanted);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Unsupported);
        QVERIFY2(toText(written.error()).contains(words), qPrintable(toText(written.error())));
        QVERIFY(written.error().where.endsWith(u"script.py.mako"));
        QVERIFY(onlyNew().isEmpty());
        wanted.ownTemplate = true;
        QVERIFY(historyFormat(u"alembic")->write(m_project->path(), wanted));
    }

    void hooksAreSaid()
    {
        make(head + tail, u"[post_write_hooks]\nhooks = black, ruff\nblack.type = console_scripts\n"_s);
        NewRevision wanted;
        wanted.id = u"bbbb"_s;
        const auto written = historyFormat(u"alembic")->write(m_project->path(), wanted);
        QVERIFY(written);
        QCOMPARE(written->notes.size(), 1);
        QVERIFY(written->notes.front().contains(u"black, ruff"));
    }

private:
    void write(const QString &name, const QString &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_project->filePath(name)).path()));
        QFile file(m_project->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    void make(const QString &mako, const QString &more = {})
    {
        m_project = std::make_unique<QTemporaryDir>();
        write(u"alembic.ini"_s, u"[alembic]\nscript_location = %(here)s/m\n"_s + more);
        write(u"m/env.py"_s,
            u"from alembic import context\ncontext.configure(url='postgresql://', literal_binds=True)\n"
            "with context.begin_transaction():\n    context.run_migrations()\n"_s);
        write(u"m/script.py.mako"_s, mako);
        write(u"m/versions/aaaa.py"_s, u"revision = 'aaaa'\ndown_revision = None\n"_s);
    }

    bool alembic(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_project->path());
        process.start(u"alembic"_s, arguments);
        process.waitForFinished(60000);
        m_output = QString::fromUtf8(process.readAllStandardOutput());
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.exitCode() == 0;
    }

    /// The one other file in versions/, without what is the moment's.
    QString onlyNew()
    {
        const QDir versions(m_project->filePath(u"m/versions"_s));
        for (const QString &name : versions.entryList({u"*.py"_s})) {
            if (name == u"aaaa.py")
                continue;
            m_newFile = versions.filePath(name);
            QFile file(m_newFile);
            if (!file.open(QIODevice::ReadOnly))
                return {};
            static const QRegularExpression moment(u"Create Date: .*"_s);
            // Names of files and what stands in them: both are Alembic's.
            return name + u'\n' + QString::fromUtf8(file.readAll()).replace(moment, u"Create Date"_s);
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_project;
    QString m_output, m_newFile;
};

QTEST_GUILESS_MAIN(TestMakoTemplates)
#include "tst_makotemplates.moc"
