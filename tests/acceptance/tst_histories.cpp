// SPDX-License-Identifier: Apache-2.0
// Histories as teams keep them: layouts, settings, names of files, headers that are changed, positions. Where Alembic
// has a say, it is asked.
#include "history/databaseposition.h"
#include "history/formats/format.h"
#include "history/formats/sqlnames.h"
#include "service/source/source.h"
#include "support/cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Howdah;
using namespace Qt::StringLiterals;

class TestHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void positionsThatOverlap();
    void unknownRow();
    void partialDependencies();
    void changedHeaders_data();
    void changedHeaders();
    void messages_data();
    void messages();
    void settingsMerge();
    void layouts_data();
    void layouts();
    void compiledRevisions();
    void sqlOrder_data();
    void sqlOrder();
    void sqlNext_data();
    void sqlNext();
    void sqlSectionsAreApart();
    void sqlErrorsNameTheFile();
    void sqlFaults();
    void nothingReadableIsNoEmptyHistory();
    void revisionSpellings();

private:
    QString write(const QString &name, const QString &text)
    {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text.toUtf8());
        return path;
    }
    void revision(const QString &id, const QString &down, const QString &depends = u"None"_s)
    {
        write(u"m/versions/%1.py"_s.arg(id),
            u"revision = '%1'\ndown_revision = %2\ndepends_on = %3\ndef upgrade(): pass\ndef downgrade(): pass\n"_s.arg(
                id, down, depends));
    }
    /// What Python prints, or its last line of complaint.
    QString python(const QString &script)
    {
        QProcess process;
        process.start(u"python3"_s, {u"-c"_s, script, m_dir->path()});
        process.waitForFinished(60000);
        return QString::fromUtf8(
            process.exitCode() == 0 ? process.readAllStandardOutput() : process.readAllStandardError())
            .trimmed()
            .section(u'\n', -1);
    }
    QStringList faultsOf(const History &history)
    {
        QStringList kinds;
        for (const Fault &fault : history.faults())
            kinds << faultName(fault.kind);
        return kinds;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestHistories::positionsThatOverlap()
{
    write(u"m/env.py"_s, {});
    revision(u"a1"_s, u"None"_s);
    revision(u"b1"_s, u"'a1'"_s);
    revision(u"c1"_s, u"'b1'"_s);
    revision(u"x1"_s, u"None"_s, u"'b1'"_s);
    revision(u"y1"_s, u"'x1'"_s);
    const auto history = readHistory(m_dir->filePath(u"m"_s));
    QVERIFY(history);
    QStringList rows{u"a1"_s, u"b1"_s, u"c1"_s, u"x1"_s, u"y1"_s};
    for (const QString &first : rows) {
        for (const QString &second : rows) {
            if (first == second)
                continue;
            const auto report = positionReport(history->graph, {u"db"_s, u"t"_s, {first, second}});
            const QString theirs = python(
                u"import sys\nfrom alembic.script import ScriptDirectory\ns = ScriptDirectory(sys.argv[1] + '/m')\n"
                "try: print('runs', *[r.revision.revision for r in s._upgrade_revs('heads', ('%1', '%2'))])\n"
                "except Exception as e: print(e)"_s.arg(first, second));
            const QStringList pending(report.pending.begin(), report.pending.end());
            const QString ours = report.unknownBecause.isEmpty() ? (QStringList{u"runs"_s} + pending).join(u' ')
                                                                 : report.unknownBecause;
            QCOMPARE(ours, theirs);
        }
    }
}

void TestHistories::unknownRow()
{
    write(u"m/env.py"_s, {});
    revision(u"a1"_s, u"None"_s);
    const auto history = readHistory(m_dir->filePath(u"m"_s));
    QVERIFY(history);
    const auto report = positionReport(history->graph, {u"db"_s, u"t"_s, {u"zzzz"_s}});
    QCOMPARE(report.unknownBecause, u"Can't locate revision identified by 'zzzz'"_s);
    QVERIFY(report.pending.empty());
    QCOMPARE(report.unknown, std::vector{u"zzzz"_s});
}

void TestHistories::partialDependencies()
{
    write(u"m/env.py"_s, {});
    revision(u"abcdef12"_s, u"None"_s);
    revision(u"bbcdef12"_s, u"None"_s, u"'abcd'"_s);
    const auto history = readHistory(m_dir->filePath(u"m"_s));
    QVERIFY(history);
    QCOMPARE(faultsOf(*history), QStringList{u"missing_dependency"_s});
    QVERIFY2(history->faults().front().message.contains(u"abcdef12"), qPrintable(history->faults().front().message));
    QVERIFY(python(u"import sys\nfrom alembic.script import ScriptDirectory\n"
                   "ScriptDirectory(sys.argv[1] + '/m').get_heads()"_s)
            .startsWith(u"KeyError"));
}

void TestHistories::changedHeaders_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("literal");
    const QString base = u"revision = 'b1'\ndown_revision = ['a1']\ndepends_on = ['x1']\n"_s;
    const auto row = [&](const char *name, const QString &more, bool literal = false) {
        QTest::newRow(name) << QString(base + more + u'\n') << literal;
    };
    row("nothing", {}, true);
    row("+=", u"depends_on += ['y1']"_s);
    row("append", u"depends_on.append('y1')"_s);
    row("extend", u"down_revision.extend(['y1'])"_s);
    row("item", u"depends_on[0] = 'y1'"_s);
    row("slice", u"depends_on[:] = ['y1']"_s);
    row("item +=", u"depends_on[0] += 'y'"_s);
    row("del", u"del depends_on[0]"_s);
    row("walrus", u"print(depends_on := ['y1'])"_s);
    row("given away", u"list.append(depends_on, 'y1')"_s);
    row("alias", u"mine = depends_on\nmine.append('y1')"_s);
    row("from a list", u"mine = ['x1']\ndepends_on = mine\nmine.append('y1')"_s);
    row("loop", u"for depends_on in (['y1'],): pass"_s);
    row("with", u"with open('/dev/null') as depends_on: pass"_s);
    row("import as", u"import os as depends_on"_s);
    row("global", u"def f():\n    global depends_on\n    depends_on = ['y1']\nf()"_s);
    row("in a condition", u"if True:\n    depends_on = ['y1']"_s);
    row("read", u"copy = list(depends_on)\nassert len(depends_on) == 1\nprint(depends_on)\nother = depends_on[0]"_s,
        true);
    row("a string given away", u"import os\nos.environ.get(revision)\nrevision.strip()"_s, true);
    row("in a function", u"def upgrade():\n    depends_on = []\n    depends_on.append('q')"_s, true);
    row("assigned anew", u"depends_on.append('y1')\ndepends_on = ['z1']"_s, true);
    row("compared", u"same = depends_on == ['x1']"_s, true);
}

void TestHistories::changedHeaders()
{
    QFETCH(QString, header);
    QFETCH(bool, literal);
    write(u"v/b1.py"_s, header);
    const auto history = readHistory(m_dir->filePath(u"v"_s));
    QVERIFY(history);
    const bool isFault = std::ranges::any_of(
        history->faults(), [](const Fault &fault) { return fault.kind == FaultKind::NonLiteral; });
    QCOMPARE(!isFault, literal);
    // Python agrees about which of them are what they were assigned.
    const QString value = python(u"import sys\nns = {}\nexec(open(sys.argv[1] + '/v/b1.py').read(), ns)\n"
                                 "print(repr((ns.get('down_revision'), ns.get('depends_on'))))"_s);
    if (literal) {
        const Revision *revision = history->graph.find(u"b1"_s);
        QVERIFY(revision);
        QCOMPARE(value, u"(['%1'], ['%2'])"_s.arg(revision->downRevisions.front(), revision->dependsOn.front()));
    } else {
        QVERIFY2(value != u"(['a1'], ['x1'])", qPrintable(value));
    }
}

void TestHistories::messages_data()
{
    QTest::addColumn<QString>("docstring");
    QTest::newRow("usual") << u"Add users\n\nRevision ID: a1\nRevises:\n"_s;
    QTest::newRow("glued") << u"Add users\nRevision ID: a1\nRevises:\nCreate Date: 2026-01-01\n"_s;
    QTest::newRow("glued, other order") << u"Add users\nRevises: x\nRevision ID: a1\n"_s;
    QTest::newRow("indented") << u"\n    Add users\n    Revision ID: a1\n"_s;
}

void TestHistories::messages()
{
    QFETCH(QString, docstring);
    write(u"v/a1.py"_s, u"\"\"\""_s + docstring + u"\"\"\"\nrevision = 'a1'\ndown_revision = None\n"_s);
    const auto history = readHistory(m_dir->filePath(u"v"_s));
    QVERIFY(history);
    QCOMPARE(history->graph.find(u"a1"_s)->message, u"Add users"_s);
}

void TestHistories::settingsMerge()
{
    write(u"alembic.ini"_s, u"[alembic]\nsqlalchemy.url = postgresql://\nfile_template = %%(slug)s\n"_s);
    write(u"pyproject.toml"_s,
        u"[tool.alembic]\nscript_location = \"%(here)s/m\"\nfile_template = \"x_%%(rev)s\"\ntruncate_slug_length = 9\n"
        "version_locations = [\n    \"%(here)s/m/versions\",\n    \"%(here)s/more\"\n]\n\n"
        "[[tool.alembic.post_write_hooks]]\nname = \"black\"\ntype = \"console_scripts\"\n"_s);
    write(u"m/env.py"_s, {});
    revision(u"a1"_s, u"None"_s);
    write(u"more/b1.py"_s, u"revision = 'b1'\ndown_revision = 'a1'\n"_s);
    for (const QString &name : {u"."_s, u"alembic.ini"_s, u"pyproject.toml"_s, u"m"_s}) {
        const auto history = readHistory(m_dir->filePath(name));
        QVERIFY2(history, qPrintable(name));
        QCOMPARE(history->graph.count(), 2);
        QVERIFY(history->faults().empty());
    }
    NewRevision wanted;
    wanted.message = u"Remember everything"_s;
    const auto written = historyFormat(u"alembic")->write(m_dir->path(), wanted);
    QVERIFY2(written, written ? "" : qPrintable(toText(written.error())));
    QCOMPARE(
        written->files.front(), m_dir->filePath(u"more/remember_.py"_s)); // by the ini's name and the toml's length
    QCOMPARE(written->notes.size(), 1);
}

void TestHistories::layouts_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("Flask-Migrate") << QStringList{u"app.py"_s, u"migrations/alembic.ini"_s, u"migrations/env.py"_s,
        u"migrations/versions/a1.py"_s}
                                   << QStringList{u"."_s, u"migrations"_s, u"migrations/alembic.ini"_s,
                                          u"migrations/versions"_s};
    QTest::newRow("backend beside frontend")
        << QStringList{u"frontend/package.json"_s, u"backend/alembic.ini=backend"_s, u"backend/alembic/env.py"_s,
               u"backend/alembic/versions/a1.py"_s}
        << QStringList{u"."_s, u"backend"_s, u"backend/alembic"_s, u"backend/alembic/versions"_s};
}

void TestHistories::layouts()
{
    QFETCH(QStringList, files);
    QFETCH(QStringList, asked);
    for (const QString &file : files) {
        const QString name = file.section(u'=', 0, 0);
        write(name,
            name.endsWith(u"a1.py")   ? u"revision = 'a1'\ndown_revision = None\n"_s
                : file.contains(u'=') ? u"[alembic]\nscript_location = alembic\n"_s
                : name.endsWith(u".ini")
                ? u"[alembic]\n# template used to generate migration files\n[loggers]\nkeys = root\n"_s
                : name.endsWith(u"env.py") ? u"from flask import current_app\n"_s
                                           : QString());
    }
    for (const QString &name : asked) {
        const CliRun run = runCli({u"revisions"_s, m_dir->filePath(name), u"--format"_s, u"json"_s});
        QVERIFY2(run.code == 0, qPrintable(name + u": " + run.err));
        const QJsonObject json = QJsonDocument::fromJson(run.out.toUtf8()).object();
        QCOMPARE(json[u"walk_revisions"].toArray().size(), 1);
    }
}

void TestHistories::compiledRevisions()
{
    write(u"alembic.ini"_s, u"[alembic]\nscript_location = %(here)s/m\nsourceless = true\n"_s);
    write(u"m/env.py"_s, {});
    revision(u"a1"_s, u"None"_s);
    revision(u"b1"_s, u"'a1'"_s);
    QVERIFY(python(u"import sys, py_compile\npy_compile.compile(sys.argv[1] + '/m/versions/b1.py', "
                   "sys.argv[1] + '/m/versions/b1.pyc')\npy_compile.compile(sys.argv[1] + '/m/versions/a1.py')"_s)
            .isEmpty());
    QVERIFY(QFile::remove(m_dir->filePath(u"m/versions/b1.py"_s)));
    const auto history = readHistory(m_dir->path());
    QVERIFY(history);
    QCOMPARE(faultsOf(*history), QStringList{u"unreadable_file"_s});
    QCOMPARE(history->faults().front().file, u"b1.pyc"_s);
    write(u"alembic.ini"_s, u"[alembic]\nscript_location = %(here)s/m\n"_s); // then Alembic does not look at it either
    QCOMPARE(faultsOf(*readHistory(m_dir->path())), QStringList());
}

void TestHistories::sqlOrder_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("order");
    QTest::addColumn<int>("downs");
    QTest::newRow("numbers") << QStringList{u"1_a.up.sql"_s, u"2_b.up.sql"_s, u"9_c.up.sql"_s, u"10_d.up.sql"_s,
        u"9_c.down.sql"_s} << QStringList{u"1"_s, u"2"_s, u"9"_s, u"10"_s}
                             << 1;
    QTest::newRow("folders") << QStringList{u"1_a/up.sql"_s, u"10_b/up.sql"_s, u"2-c/up.sql"_s, u"2-c/down.sql"_s}
                             << QStringList{u"1"_s, u"2"_s, u"10"_s} << 1;
    QTest::newRow("without up") << QStringList{u"001_a.sql"_s, u"002_b.sql"_s, u"002_b.down.sql"_s}
                                << QStringList{u"001"_s, u"002"_s} << 1;
    QTest::newRow("number alone") << QStringList{u"1.sql"_s, u"2.sql"_s, u"10.sql"_s}
                                  << QStringList{u"1"_s, u"2"_s, u"10"_s} << 0;
    QTest::newRow("number and part") << QStringList{u"1.up.sql"_s, u"1.down.sql"_s, u"2.up.sql"_s}
                                     << QStringList{u"1"_s, u"2"_s} << 1;
    QTest::newRow("Flyway") << QStringList{u"V1__a.sql"_s, u"V1.10__c.sql"_s, u"V1.9__b.sql"_s, u"U1.9__b.sql"_s,
        u"V2__d.sql"_s} << QStringList{u"1"_s, u"1.9"_s, u"1.10"_s, u"2"_s}
                            << 1;
    QTest::newRow("dates") << QStringList{u"2026_01_15_001_x.sql"_s, u"2026_01_15_002_a.sql"_s,
        u"2025_12_31_010_z.sql"_s}
                           << QStringList{u"2025_12_31_010"_s, u"2026_01_15_001"_s, u"2026_01_15_002"_s} << 0;
    QTest::newRow("dashes") << QStringList{u"2026-01-15-1-x.up.sql"_s, u"2026-01-15-10-y.up.sql"_s,
        u"2026-01-15-9-z.up.sql"_s}
                            << QStringList{u"2026-01-15-1"_s, u"2026-01-15-9"_s, u"2026-01-15-10"_s} << 0;
    QTest::newRow("stamps") << QStringList{u"20260115120000_a.sql"_s, u"20251231235959_b.sql"_s}
                            << QStringList{u"20251231235959"_s, u"20260115120000"_s} << 0;
    QTest::newRow("words") << QStringList{u"001_a_up.sql"_s, u"001_a_down.sql"_s, u"002-b-up.sql"_s,
        u"002-b-down.sql"_s, u"003_shut_down.sql"_s}
                           << QStringList{u"001"_s, u"002"_s, u"003"_s} << 2;
    QTest::newRow("rollback") << QStringList{u"001_a.sql"_s, u"001_a_rollback.sql"_s, u"002_b.sql"_s,
        u"002_b.rollback.sql"_s}
                              << QStringList{u"001"_s, u"002"_s} << 2;
    QTest::newRow("do and undo") << QStringList{u"001.do.a.sql"_s, u"001.undo.a.sql"_s, u"002.do.sql"_s,
        u"002.undo.sql"_s} << QStringList{u"001"_s, u"002"_s}
                                 << 2;
    QTest::newRow("digits in a slug") << QStringList{u"001_2fa.sql"_s, u"002_3d_models.sql"_s}
                                      << QStringList{u"001"_s, u"002"_s} << 0;
    QTest::newRow("beyond 64 bits") << QStringList{u"99999999999999999999999_b.sql"_s,
        u"9999999999999999999999_a.sql"_s}
                                    << QStringList{u"9999999999999999999999"_s, u"99999999999999999999999"_s} << 0;
    QTest::newRow("capitals") << QStringList{u"001_A.SQL"_s, u"002_B.UP.SQL"_s} << QStringList{u"001"_s, u"002"_s} << 0;
}

void TestHistories::sqlOrder()
{
    QFETCH(QStringList, files);
    QFETCH(QStringList, order);
    QFETCH(int, downs);
    for (const QString &name : files)
        write(u"m/"_s + name, u"select 1;"_s);
    const auto history = readHistory(m_dir->filePath(u"m"_s));
    QVERIFY(history);
    QCOMPARE(history->format, u"sql"_s);
    QStringList walked;
    for (const QString &id : history->graph.walk())
        walked.prepend(id);
    QCOMPARE(walked, order);
    QCOMPARE(faultsOf(*history), QStringList());
    QCOMPARE(int(files.size()) - history->graph.count(), downs);
}

void TestHistories::sqlNext_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    const QString today = QDateTime::currentDateTimeUtc().toString(u"yyyy_MM_dd"_s);
    QTest::newRow("10") << QStringList{u"9_a.up.sql"_s, u"10_b.up.sql"_s} << u"11_more.up.sql"_s
                        << u"11_more.down.sql"_s;
    QTest::newRow("without up") << QStringList{u"001_a.sql"_s} << u"002_more.sql"_s << u"002_more.down.sql"_s;
    QTest::newRow("Flyway") << QStringList{u"V1.9__a.sql"_s} << u"V1.10__more.sql"_s << u"U1.10__more.sql"_s;
    QTest::newRow("dates") << QStringList{u"2025_01_15_007_x.sql"_s} << QString(today + u"_001_more.sql")
                           << QString(today + u"_001_more.down.sql");
    QTest::newRow("same date") << QStringList{today + u"_007_x.sql"} << QString(today + u"_008_more.sql")
                               << QString(today + u"_008_more.down.sql");
    QTest::newRow("words") << QStringList{u"001_a_up.sql"_s, u"001_a_down.sql"_s} << u"002_more_up.sql"_s
                           << u"002_more_down.sql"_s;
    QTest::newRow("nines") << QStringList{u"099_a/up.sql"_s} << u"100_more/up.sql"_s << u"100_more/down.sql"_s;
}

void TestHistories::sqlNext()
{
    QFETCH(QStringList, files);
    QFETCH(QString, up);
    QFETCH(QString, down);
    for (const QString &name : files)
        write(u"m/"_s + name, u"select 1;"_s);
    NewRevision wanted;
    wanted.message = u"More"_s;
    wanted.up = {{u"create table t (a int)"_s, true}};
    wanted.down = {{u"drop table t"_s, true}};
    const auto written = historyFormat(u"sql")->write(m_dir->filePath(u"m"_s), wanted);
    QVERIFY2(written, written ? "" : qPrintable(toText(written.error())));
    QCOMPARE(written->files.front(), m_dir->filePath(u"m/"_s + up));
    QCOMPARE(written->files.back(), m_dir->filePath(u"m/"_s + down));
    // It comes last, as one step.
    const auto history = readHistory(m_dir->filePath(u"m"_s));
    QCOMPARE(history->graph.heads(), std::vector{written->id});
    QCOMPARE(faultsOf(*history), QStringList());
}

void TestHistories::sqlSectionsAreApart()
{
    write(u"howdah.json"_s,
        u"{\"howdah\": 1, \"name\": \"T\", \"schema\": \"schema.sql\", \"migrations\": {\"folder\": \"m\", \"format\": \"sql\"}}"_s);
    write(u"schema.sql"_s, u"create table t (a int);\ncreate table u (a int);\n"_s);
    for (const QString &mark : {u"-- migrate:"_s, u"-- +goose "_s, u"-- +migrate "_s}) {
        QDir(m_dir->filePath(u"m"_s)).removeRecursively();
        const bool capital = mark.contains(u'+');
        write(u"m/1_t.sql"_s,
            mark + (capital ? u"Up"_s : u"up"_s) + u"\ncreate table t (a int);\n\n"_s + mark
                + (capital ? u"Down"_s : u"down"_s) + u"\ndrop table t;\n"_s);
        const CliRun run = runCli({u"revise"_s, m_dir->path(), u"-m"_s, u"u"_s});
        QVERIFY2(run.code == 0, qPrintable(run.err));
        QFile file(run.out.trimmed());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(run.out));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.startsWith(mark) && text.contains(u"CREATE TABLE public.u") && !text.contains(u"public.t "),
            qPrintable(text));
        QVERIFY(sqlSections(text)->down.contains(u"DROP TABLE public.u"));
        const CliRun again = runCli({u"revise"_s, m_dir->path(), u"-m"_s, u"nothing"_s});
        QVERIFY2(again.err.contains(u"Nothing to write"), qPrintable(again.err));
    }
}

void TestHistories::sqlErrorsNameTheFile()
{
    write(u"howdah.json"_s,
        u"{\"howdah\": 1, \"name\": \"T\", \"schema\": \"schema.sql\", \"migrations\": {\"folder\": \"m\", \"format\": \"sql\"}}"_s);
    write(u"schema.sql"_s, u"create table t (a int);\n"_s);
    write(u"m/1_a.sql"_s, u"create table t (a int);\n"_s);
    write(u"m/10_b.sql"_s, u"-- a remark\n\nalter table t add b nonsense;\n"_s);
    write(u"m/9_c.sql"_s, u"alter table t add c int;\n"_s);
    const CliRun run = runCli({u"revise"_s, m_dir->path(), u"-m"_s, u"x"_s});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains(m_dir->filePath(u"m/10_b.sql:3"_s)), qPrintable(run.err));
}

void TestHistories::sqlFaults()
{
    write(u"m/1_a.up.sql"_s, {});
    write(u"m/01_b.up.sql"_s, {});
    write(u"m/2_c.down.sql"_s, {});
    write(u"m/seed.sql"_s, {});
    const auto history = readHistory(m_dir->filePath(u"m"_s));
    QVERIFY(history);
    QStringList kinds = faultsOf(*history);
    kinds.sort();
    QCOMPARE(kinds, (QStringList{u"configuration"_s, u"configuration"_s, u"duplicate_id"_s}));
}

void TestHistories::nothingReadableIsNoEmptyHistory()
{
    write(u"schema.sql"_s, u"create table t (a int);\n"_s);
    for (const auto &[format, file] :
        {std::pair(u"sql"_s, u"create.sql"_s), std::pair(u"alembic"_s, u"versions/shop.py"_s)}) {
        QDir(m_dir->filePath(u"m"_s)).removeRecursively();
        write(u"howdah.json"_s,
            u"{\"howdah\": 1, \"name\": \"T\", \"schema\": \"schema.sql\", \"migrations\": {\"folder\": \"m\", \"format\": \"%1\"}}"_s
                .arg(format));
        write(u"m/"_s + file, u"-- no revision\n"_s);
        const CliRun run = runCli({u"revise"_s, m_dir->path(), u"-m"_s, u"x"_s});
        QVERIFY2(run.code == 3, qPrintable(run.out + run.err));
        QVERIFY2(run.err.contains(file.section(u'/', -1)), qPrintable(run.err));
    }
}

void TestHistories::revisionSpellings()
{
    write(u"alembic.ini"_s, u"[alembic]\nscript_location = %(here)s/m\n"_s);
    write(u"m/env.py"_s, {});
    const auto parsed = [this](const QString &rest) { return parsedSource(u"alembic:"_s + m_dir->path() + rest); };
    QCOMPARE(parsed({})->revision, QString());
    QCOMPARE(parsed(u"@abcd"_s)->revision, u"abcd"_s);
    QCOMPARE(parsed(u"@lab@head"_s)->revision, u"lab@head"_s);
    QCOMPARE(parsed(u"@lab@head#shop"_s)->revision, u"lab@head"_s);
    QCOMPARE(parsed(u"@lab@head#shop"_s)->database, u"shop"_s);
    QCOMPARE(parsed(u"#shop"_s)->database, u"shop"_s);
    QCOMPARE(parsed(u"/alembic.ini@a+1"_s)->revision, u"a+1"_s);
    QCOMPARE(parsed(u"/m"_s)->path, m_dir->filePath(u"m"_s)); // a migration folder: the settings above it are found
    write(u"od@d#name/alembic.ini"_s, u"[alembic]\nscript_location = x\n"_s);
    QCOMPARE(parsed(u"/od@d#name@a1"_s)->revision, u"a1"_s);
    QCOMPARE(parsed(u"/od@d#name"_s)->database, QString());
    QVERIFY(!parsed(u"x@a1"_s));
}

QTEST_GUILESS_MAIN(TestHistories)
#include "tst_histories.moc"
