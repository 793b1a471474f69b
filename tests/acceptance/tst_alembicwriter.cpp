// SPDX-License-Identifier: Apache-2.0
// Revisions that Howdah writes, run by the real alembic against a real server and judged by pg_dump.
#include "history/formats/format.h"
#include "support/testserver.h"

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

/// Everything that Python, SQLAlchemy, the driver or a shell could read differently from PostgreSQL.
const QString hostile
    = u"/* :bind \\:x %(a)s %s %% ${y} {{z}} \\N{BULLET} */ create function public.\"odd \"\"name\"\"\"(a text default "
      u"':x \\: :a: 12:30 :::b') returns text\n"
      "    language sql as $body$\n\tselect a || E'\\\\ \\' \"\"\" '''' \\n' || '50% of :name, \\:esc, ' || a::text || (array[1,2,3])[1:2]::text -- :end\\\n$body$"_s;

} // namespace

class TestAlembicWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void thereAndBack();
    void hostileSql();
    void offline();
    void outsideTransactions();
    void mergeAndBranch();
    void projectTemplate();
    void fileNames();
    void refusals();
    void plainSql();

private:
    QString alembic(const QStringList &arguments);
    QString dump();
    QString psql(const QString &command);
    void write(const QString &name, const QString &text);
    Result<WrittenRevision> revise(const NewRevision &revision)
    {
        return historyFormat(u"alembic")->write(m_project->path(), revision);
    }

    TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_project;
    QString m_database;
    int m_number = 0;
    bool m_failed = false;
};

void TestAlembicWriter::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"alembic"_s).isEmpty(), "alembic is needed for this test");
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
}

void TestAlembicWriter::init()
{
    m_database = u"writer%1"_s.arg(++m_number);
    QVERIFY(!psql(u"create database "_s + m_database).contains(u"ERROR"));
    m_project = std::make_unique<QTemporaryDir>();
    QDir(m_project->path()).mkpath(u"mig/versions"_s);
    write(u"alembic.ini"_s, u"[alembic]\nscript_location = %(here)s/mig\n"_s);
    // str.format in the URL would read the folder's name; libpq takes the parts from the query.
    write(u"mig/env.py"_s,
        u"from alembic import context\nfrom sqlalchemy import create_engine, pool\n"
        "URL = 'postgresql+psycopg2://postgres@/%1?host=%2&port=%3'\n"
        "if context.is_offline_mode():\n"
        "    context.configure(url=URL, literal_binds=True, dialect_opts={'paramstyle': 'named'})\n"
        "    with context.begin_transaction():\n        context.run_migrations()\n"
        "else:\n"
        "    with create_engine(URL, poolclass=pool.NullPool).connect() as connection:\n"
        "        context.configure(connection=connection)\n"
        "        with context.begin_transaction():\n            context.run_migrations()\n"_s
            .arg(m_database, m_server.folder())
            .arg(m_server.port()));
}

void TestAlembicWriter::write(const QString &name, const QString &text)
{
    QFile file(m_project->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QString TestAlembicWriter::alembic(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_project->path());
    process.start(u"alembic"_s, arguments);
    process.waitForFinished(120000);
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    m_failed = process.exitCode() != 0;
    return m_failed ? output + QString::fromUtf8(process.readAllStandardError()) : output;
}

QString TestAlembicWriter::psql(const QString &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(TestServer::program(u"psql"_s),
        {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s,
            m_server.conninfo(command.startsWith("create database"_L1) ? u"postgres"_s : m_database), u"-c"_s,
            command});
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAll());
}

QString TestAlembicWriter::dump()
{
    QProcess process;
    process.start(TestServer::program(u"pg_dump"_s),
        {u"-s"_s, u"--no-owner"_s, u"-T"_s, u"alembic_version"_s, u"-d"_s, m_server.conninfo(m_database)});
    process.waitForFinished(60000);
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    // Newer versions put a random key around the text.
    static const QRegularExpression key(u"^\\\\(un)?restrict .*$"_s, QRegularExpression::MultilineOption);
    return text.remove(key);
}

void TestAlembicWriter::thereAndBack()
{
    const QString empty = dump();
    const auto first = revise({u"Add \"users\" & 'things' %(rev)s"_s,
        {{u"create table public.users (id bigint primary key, name text not null)"_s},
            {u"create index on public.users (name);"_s}},
        {{u"drop table public.users"_s}}, {}, {}, {}, {}, {}});
    QVERIFY2(first.has_value(), first ? "" : qPrintable(toText(first.error())));
    QVERIFY(QRegularExpression(u"^[0-9a-f]{12}$"_s).match(first->id).hasMatch());
    QCOMPARE(QFileInfo(first->files.front()).fileName(), QString(first->id + u"_add_users_things_rev_s.py"));
    const auto second = revise({u"Rename"_s, {{u"alter table public.users rename name to full_name"_s}},
        {{u"alter table public.users rename full_name to name"_s}}, {}, {}, {}, {}, {}});
    QVERIFY(second.has_value());
    QCOMPARE(second->parents, std::vector{first->id});
    QString output = alembic({u"upgrade"_s, u"head"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    QVERIFY(dump().contains(u"full_name text NOT NULL"));
    output = alembic({u"downgrade"_s, u"-1"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    QVERIFY(dump().contains(u"    name text NOT NULL"));
    QCOMPARE(psql(u"select version_num from alembic_version"_s).trimmed(), first->id);
    output = alembic({u"downgrade"_s, u"base"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    QCOMPARE(dump(), empty);
    output = alembic({u"history"_s});
    QVERIFY2(output.contains(second->id + u" (head), Rename"), qPrintable(output));
}

void TestAlembicWriter::hostileSql()
{
    QVERIFY2(!psql(hostile).contains(u"ERROR"), "the statement itself must run");
    const QString expected = dump();
    QVERIFY(expected.contains(u"CREATE FUNCTION"));
    psql(u"drop function public.\"odd \"\"name\"\"\"(text)"_s);
    const auto written = revise({u"It's \"\"\" a \\ trap\r\n%s"_s, {{hostile}},
        {{u"drop function public.\"odd \"\"name\"\"\"(text)"_s}}, {}, {}, {}, {}, {}});
    QVERIFY2(written.has_value(), written ? "" : qPrintable(toText(written.error())));
    const QString output = alembic({u"upgrade"_s, u"head"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    QCOMPARE(dump(), expected);
    const auto history = readHistory(m_project->path());
    QVERIFY(history.has_value() && history->faults().empty());
    QCOMPARE(
        history->graph.revisions().front().message, u"It's \"\"\" a \\ trap\n%s"_s.section(u'\n', 0, 0) + u"\r\n%s");
    alembic({u"downgrade"_s, u"base"_s});
    QVERIFY(!dump().contains(u"CREATE FUNCTION"));
}

void TestAlembicWriter::offline()
{
    const QString untabbed = QString(hostile).replace(u'\t', u"    "_s); // alembic --sql expands tabs itself
    psql(untabbed);
    const QString expected = dump();
    psql(u"drop function public.\"odd \"\"name\"\"\"(text)"_s);
    const auto written = revise({u"offline"_s, {{untabbed}}, {}, {}, {}, {}, {}, {}});
    QVERIFY(written.has_value());
    const QString sql = alembic({u"upgrade"_s, u"head"_s, u"--sql"_s});
    QVERIFY2(!m_failed, qPrintable(sql));
    write(u"offline.sql"_s, sql);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(TestServer::program(u"psql"_s),
        {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(m_database), u"-f"_s,
            m_project->filePath(u"offline.sql"_s)});
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    QCOMPARE(dump(), expected);
}

void TestAlembicWriter::outsideTransactions()
{
    const auto written = revise({u"Concurrently"_s,
        {{u"create table public.t (a int)"_s}, {u"create index concurrently t_a on public.t (a)"_s, false},
            {u"create index concurrently t_b on public.t ((a + 1))"_s, false},
            {u"comment on table public.t is '10%: done'"_s}},
        {{u"drop index concurrently public.t_b"_s, false}, {u"drop table public.t"_s}}, {}, {}, {}, {}, {}});
    QVERIFY(written.has_value());
    QString output = alembic({u"upgrade"_s, u"head"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    QVERIFY(dump().contains(u"10%: done"));
    QVERIFY(dump().contains(u"CREATE INDEX t_b"));
    output = alembic({u"downgrade"_s, u"base"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    QVERIFY(!dump().contains(u"CREATE TABLE"));
}

void TestAlembicWriter::mergeAndBranch()
{
    const auto base = revise({u"base"_s, {}, {}, {}, {}, {}, {}, {}});
    const auto left = revise({u"left"_s, {}, {}, {}, {u"left"_s}, {}, {}, {}});
    const auto right = revise({u"right"_s, {}, {}, std::vector{base->id}, {u"right"_s}, {u"left"_s}, {}, {}});
    QVERIFY(base && left && right);
    const auto merge = revise({u"merge"_s, {}, {}, std::vector{u"left@head"_s, right->id.left(6)}, {}, {}, {}, {}});
    QVERIFY2(merge.has_value(), merge ? "" : qPrintable(toText(merge.error())));
    QString output = alembic({u"upgrade"_s, u"head"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    output = alembic({u"heads"_s});
    QVERIFY2(output.count(u'\n') == 1 && output.startsWith(merge->id) && output.trimmed().endsWith(u"(head)"),
        qPrintable(output));
    output = alembic({u"history"_s});
    QVERIFY2(
        output.contains(left->id + u", " + right->id + u" -> " + merge->id) && output.contains(u"(mergepoint), merge"),
        qPrintable(output));
}

void TestAlembicWriter::projectTemplate()
{
    write(u"mig/script.py.mako"_s,
        u"\"\"\"${message}\n\nOur own header\nRevision ID: ${up_revision}\nRevises: ${down_revision | "
        u"comma,n}\n\"\"\"\n"
        "from alembic import op\n${imports if imports else \"\"}\n\nrevision = ${repr(up_revision)}\ndown_revision = "
        "${repr(down_revision)}\n"
        "branch_labels = ${repr(branch_labels)}\ndepends_on = ${repr(depends_on)}\n\n\ndef upgrade():\n    ${upgrades "
        "if upgrades else \"pass\"}\n\n\n"
        "def downgrade():\n    ${downgrades if downgrades else \"pass\"}\n"_s);
    const auto written = revise({u"ours"_s, {{u"comment on schema public is ':x'"_s}}, {}, {}, {}, {}, {}, {}});
    QVERIFY(written.has_value());
    QFile file(written->files.front());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Our own header"));
    const QString output = alembic({u"upgrade"_s, u"head"_s});
    QVERIFY2(!m_failed, qPrintable(output));
    QVERIFY(dump().contains(u"':x'"));
    // A template with code in it is not run, and not passed over silently: only who asks for it gets Howdah's own.
    write(u"mig/script.py.mako"_s, u"<% import os %>${message}"_s);
    NewRevision wanted{u"theirs"_s, {}, {}, {}, {}, {}, {}, {}};
    const auto refused = revise(wanted);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
    wanted.ownTemplate = true;
    const auto plain = revise(wanted);
    QVERIFY2(plain, plain ? "" : qPrintable(toText(plain.error())));
    QVERIFY2(alembic({u"heads"_s}).startsWith(plain->id), "alembic reads it");
}

void TestAlembicWriter::fileNames()
{
    write(u"alembic.ini"_s,
        u"[alembic]\nscript_location = %(here)s/mig\ntruncate_slug_length = 12\ntimezone = UTC\n"
        "file_template = %%(year)d_%%(month).2d_%%(day).2d-%%(rev)s_%%(slug)s\n"_s);
    const QDateTime when(QDate(2024, 3, 7), QTime(1, 2, 3), QTimeZone::UTC);
    const auto written = revise({u"Add the Größe of things"_s, {}, {}, {}, {}, {}, u"0001"_s, when});
    QVERIFY2(written.has_value(), written ? "" : qPrintable(toText(written.error())));
    QCOMPARE(QFileInfo(written->files.front()).fileName(), u"2024_03_07-0001_add_the_.py"_s);
    QFile file(written->files.front());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Create Date: 2024-03-07 01:02:03.000000+00:00"));
    // The same name by alembic itself.
    alembic({u"revision"_s, u"--rev-id"_s, u"0002"_s, u"-m"_s, u"Add the Größe of things"_s});
    write(u"mig/script.py.mako"_s, u"revision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n"_s);
    alembic({u"revision"_s, u"--rev-id"_s, u"0002"_s, u"-m"_s, u"Add the Größe of things"_s});
    QVERIFY(!QDir(m_project->filePath(u"mig/versions"_s)).entryList({u"*0002_add_the_.py"_s}).isEmpty());
}

void TestAlembicWriter::refusals()
{
    QVERIFY(revise({u"a"_s, {}, {}, {}, {}, {}, u"0001"_s, {}}).has_value());
    QCOMPARE(revise({u"b"_s, {}, {}, {}, {}, {}, u"0001"_s, {}}).error().kind, ErrorKind::Usage);
    QCOMPARE(revise({u"b"_s, {}, {}, {}, {}, {}, u"a-b"_s, {}}).error().kind, ErrorKind::Usage);
    QCOMPARE(revise({u"b"_s, {}, {}, std::vector{u"nothing"_s}, {}, {}, {}, {}}).error().kind, ErrorKind::Usage);
    QCOMPARE(QDir(m_project->filePath(u"mig/versions"_s)).entryList(QDir::Files).size(), 1);
    QFile::setPermissions(m_project->filePath(u"mig/versions"_s), QFile::ReadOwner | QFile::ExeOwner);
    QCOMPARE(revise({u"c"_s, {}, {}, {}, {}, {}, {}, {}}).error().kind, ErrorKind::File);
    QFile::setPermissions(
        m_project->filePath(u"mig/versions"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(QDir(m_project->filePath(u"mig/versions"_s)).entryList(QDir::Files).size(), 1);
}

void TestAlembicWriter::plainSql()
{
    const HistoryFormat *format = historyFormat(u"sql");
    const QString folder = m_project->filePath(u"plain"_s);
    const NewRevision first{u"Add t"_s,
        {{u"create table public.t (a int)"_s}, {u"create index concurrently t_a on public.t (a)"_s, false}},
        {{u"drop table public.t -- gone"_s}}, {}, {}, {}, {}, {}};
    const auto written = format->write(folder, first);
    QVERIFY2(written.has_value(), written ? "" : qPrintable(toText(written.error())));
    QCOMPARE(QDir(folder).relativeFilePath(written->files[0]), u"0001_add_t/up.sql"_s);
    const auto second = format->write(folder,
        {u"More"_s, {{u"alter table public.t add b int;"_s}}, {{u"alter table public.t drop b"_s}}, {}, {}, {}, {},
            {}});
    QCOMPARE(second->id, u"0002"_s);
    const auto history = readHistory(folder);
    QVERIFY(history.has_value());
    QCOMPARE(history->graph.walk(), (std::vector{u"0002"_s, u"0001"_s}));
    const QString empty = dump();
    const auto run = [this](const QString &file) {
        QProcess process;
        process.start(TestServer::program(u"psql"_s),
            {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(m_database), u"-f"_s, file});
        process.waitForFinished(60000);
        return process.exitCode();
    };
    QCOMPARE(run(written->files[0]), 0);
    QCOMPARE(run(second->files[0]), 0);
    QVERIFY(dump().contains(u"CREATE INDEX t_a"));
    QCOMPARE(run(second->files[1]), 0);
    QCOMPARE(run(written->files[1]), 0);
    QCOMPARE(dump(), empty);
}

QTEST_GUILESS_MAIN(TestAlembicWriter)
#include "tst_alembicwriter.moc"
