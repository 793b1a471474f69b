// SPDX-License-Identifier: Apache-2.0
// howdah-cli revisions and revise as a script sees them: exit codes, JSON, SVG, files.
#include "support/cli.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString demo = QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo");

void writeFile(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList texts(const QJsonValue &array)
{
    QStringList result;
    for (const auto value : array.toArray())
        result << value.toString();
    return result;
}

} // namespace

class TestRevisionsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text();
    void everySpellingOfAPlace_data();
    void everySpellingOfAPlace();
    void paths();
    void faultsAreFindings();
    void svgIsWellFormed();
    void usage_data();
    void usage();
    void databases();
    void reviseAsSql();
    void reviseTakesTheOptionsOfDiff();
    void reviseAsAlembic();
};

void TestRevisionsCommand::text()
{
    const CliRun run = runCli({u"revisions"_s, demo});
    QCOMPARE(run.code, 0);
    const QStringList lines = run.out.split(u'\n');
    QCOMPARE(lines.first(), u"d95b04e7a31f (b7fe290c6d84) -> e1407cf93b5a (warehouse) (head), Returns"_s);
    QVERIFY(lines.contains(
        u"7c90d3a5be42, 7e33f5069a8d -> 8a05c1e9d76b (warehouse) (mergepoint), Merge storefront and warehouse"_s));
    QVERIFY(lines.contains(u"<base> -> 1c0ffee5a7e1, Customers and their addresses"_s));
}

void TestRevisionsCommand::everySpellingOfAPlace_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("project") << demo;
    QTest::newRow("howdah.json") << demo + u"/howdah.json";
    QTest::newRow("alembic.ini") << demo + u"/alembic.ini";
    QTest::newRow("migration folder") << demo + u"/migrations";
    QTest::newRow("versions") << demo + u"/migrations/versions";
}

void TestRevisionsCommand::everySpellingOfAPlace()
{
    QFETCH(QString, path);
    const CliRun run = runCli({u"revisions"_s, path, u"--format"_s, u"json"_s});
    QCOMPARE(run.code, 0);
    const QJsonObject json = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QCOMPARE(json[u"version"].toInt(), 1);
    QCOMPARE(texts(json[u"heads"]), (QStringList{u"b7fe290c6d84"_s, u"e1407cf93b5a"_s}));
    QCOMPARE(texts(json[u"real_heads"]), QStringList{u"e1407cf93b5a"_s});
    QCOMPARE(json[u"walk_revisions"].toArray().size(), 17);
}

void TestRevisionsCommand::paths()
{
    const CliRun up = runCli({u"revisions"_s, demo, u"--path"_s, u"9bd42f7e8035:heads"_s, u"--format"_s, u"json"_s});
    QCOMPARE(up.code, 0);
    const QJsonObject path = QJsonDocument::fromJson(up.out.toUtf8()).object()[u"path"].toObject();
    QCOMPARE(path[u"direction"].toString(), u"upgrade"_s);
    QVERIFY(texts(path[u"revisions"]).endsWith(u"e1407cf93b5a"_s));
    QVERIFY(texts(path[u"revisions"]).contains(u"b7fe290c6d84"_s)); // by depends_on
    const CliRun down = runCli({u"revisions"_s, demo, u"--path"_s, u"c3a8:8a05"_s});
    QCOMPARE(down.code, 0);
    QVERIFY2(down.out.startsWith(u"Downgrade runs 2 revision"), qPrintable(down.out));
    const CliRun ambiguous = runCli({u"revisions"_s, demo, u"--path"_s, u":head"_s});
    QCOMPARE(ambiguous.code, 2);
    QVERIFY2(
        ambiguous.err.contains(u"Multiple heads are present for given argument 'head'; b7fe290c6d84, e1407cf93b5a"),
        qPrintable(ambiguous.err));
    const CliRun unknown = runCli({u"revisions"_s, demo, u"--path"_s, u"nothing:heads"_s});
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.contains(u"No such revision or branch 'nothing'"));
}

void TestRevisionsCommand::faultsAreFindings()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"a.py"_s), "revision = 'aaaa'\ndown_revision = 'gone'\nbranch_labels = (cli.LABEL,)\n");
    writeFile(dir.filePath(u"b.py"_s), QByteArray("\x7f\0\0", 3));
    const CliRun run = runCli({u"revisions"_s, dir.path(), u"--format"_s, u"json"_s});
    QCOMPARE(run.code, 1);
    QStringList kinds;
    const auto faults = QJsonDocument::fromJson(run.out.toUtf8()).object()[u"faults"].toArray();
    for (const auto fault : faults)
        kinds << fault.toObject()[u"kind"].toString();
    kinds.sort();
    QCOMPARE(kinds, (QStringList{u"missing_parent"_s, u"non_literal"_s, u"unreadable_file"_s}));
    const CliRun given = runCli({u"revisions"_s, dir.path(), u"--value"_s, u"cli.LABEL=expand"_s});
    QVERIFY2(given.out.contains(u"aaaa (expand) (head)"), qPrintable(given.out));
    QVERIFY(given.out.contains(u"b.py: This is not Python source"));
    QTemporaryDir project;
    writeFile(project.filePath(u"howdah.json"_s),
        R"({"howdah": 1, "migrations": {"folder": "m", "format": "alembic", "names": {"cli.LABEL": "expand"}}})");
    writeFile(
        project.filePath(u"m/versions/a.py"_s), "revision = 'aaaa'\ndown_revision = None\nbranch_labels = cli.LABEL\n");
    const CliRun named = runCli({u"revisions"_s, project.path()});
    QCOMPARE(named.code, 0);
    QVERIFY2(named.out.startsWith(u"<base> -> aaaa (expand) (head)"), qPrintable(named.out));
}

void TestRevisionsCommand::svgIsWellFormed()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"v/a.py"_s),
        "\"\"\"<b> & \"quoted\" \\x01 ]]>\"\"\"\nrevision = 'aaaa'\ndown_revision = None\nbranch_labels = '<x>'\n");
    for (const QString &path : {demo, dir.filePath(u"v"_s)}) {
        const QString file = dir.filePath(u"graph.svg"_s);
        const CliRun run = runCli({u"revisions"_s, path, u"--format"_s, u"svg"_s, u"-o"_s, file});
        QCOMPARE(run.code, 0);
        QFile svg(file);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&svg);
        int titles = 0;
        while (!xml.atEnd())
            titles += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"title";
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(titles, path == demo ? 18 : 2);
    }
}

void TestRevisionsCommand::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringList{u"revisions"_s} << 2;
    QTest::newRow("format") << QStringList{u"revisions"_s, demo, u"--format"_s, u"png"_s} << 2;
    QTest::newRow("value") << QStringList{u"revisions"_s, demo, u"--value"_s, u"x"_s} << 2;
    QTest::newRow("range") << QStringList{u"revisions"_s, demo, u"--path"_s, u"x"_s} << 2;
    QTest::newRow("no such folder") << QStringList{u"revisions"_s, u"/nowhere"_s} << 3;
    QTest::newRow("a file") << QStringList{u"revisions"_s, u"/etc/hostname"_s} << 3;
    QTest::newRow("revise without a message") << QStringList{u"revise"_s, demo} << 2;
    QTest::newRow("revise without a project") << QStringList{u"revise"_s, u"/tmp"_s, u"-m"_s, u"x"_s} << 3;
}

void TestRevisionsCommand::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const CliRun run = runCli(arguments);
    QCOMPARE(run.code, code);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.trimmed().isEmpty());
}

void TestRevisionsCommand::databases()
{
    TestServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    const auto psql = [&server](const QString &sql) {
        return QProcess::execute(
                   TestServer::program(u"psql"_s), {u"-X"_s, u"-q"_s, u"-d"_s, server.conninfo(), u"-c"_s, sql})
            == 0;
    };
    const auto position = [&server] {
        const CliRun run = runCli({u"revisions"_s, demo, u"--database"_s, server.conninfo(), u"--format"_s, u"json"_s});
        return QJsonDocument::fromJson(run.out.toUtf8()).object()[u"databases"].toArray();
    };
    QVERIFY(position()[0].toObject()[u"table"].isNull());
    QCOMPARE(position()[0].toObject()[u"pending"].toArray().size(), 17);
    QVERIFY(psql(u"create table public.alembic_version (version_num varchar(32) primary key)"_s));
    QCOMPARE(texts(position()[0].toObject()[u"rows"]), QStringList());
    QVERIFY(psql(u"insert into public.alembic_version values ('8a05c1e9d76b'), ('1c0ffee5a7e1'), ('ffffffffffff')"_s));
    const QJsonObject middle = position()[0].toObject();
    QCOMPARE(middle[u"table"].toString(), u"public.alembic_version"_s);
    QCOMPARE(texts(middle[u"current"]), (QStringList{u"1c0ffee5a7e1"_s, u"8a05c1e9d76b"_s}));
    QCOMPARE(texts(middle[u"redundant"]), QStringList{u"1c0ffee5a7e1"_s});
    QCOMPARE(texts(middle[u"unknown"]), QStringList{u"ffffffffffff"_s});
    QVERIFY(middle[u"pending"].isNull()); // nobody knows what was run to come there
    QVERIFY(middle[u"pending_unknown"].toString().contains(u"ffffffffffff"));
    QVERIFY(psql(u"delete from public.alembic_version where version_num = 'ffffffffffff'"_s));
    QVERIFY(position()[0].toObject()[u"pending_unknown"].toString().contains(u"overlaps"));
    QVERIFY(psql(u"delete from public.alembic_version where version_num = '1c0ffee5a7e1'"_s));
    QCOMPARE(position()[0].toObject()[u"pending"].toArray().size(), 6);
    // One table per tenant, and a name that needs quotes.
    QVERIFY(psql(u"create schema \"Odd \"\"one\"; create table \"Odd \"\"one\".alembic_version (version_num text)"_s));
    QCOMPARE(position().size(), 2);
    // Two tables of one schema are told apart.
    QVERIFY(psql(u"create table public.other_version (version_num text)"_s));
    QVERIFY(psql(u"alter table public.alembic_version rename to one_version"_s));
    QCOMPARE(position().size(), 1); // the tenant's has the name that the project's has
    QVERIFY(psql(u"drop schema \"Odd \"\"one\" cascade"_s));
    QStringList names;
    for (const auto value : position())
        names << value.toObject()[u"name"].toString().section(u" · "_s, -1);
    QVERIFY2(names.contains(u"public.one_version"_s) && names.contains(u"public.other_version"_s),
        qPrintable(names.join(u' ')));
    const CliRun gone = runCli({u"revisions"_s, demo, u"--database"_s, u"postgresql://127.0.0.1:1/x"_s});
    QCOMPARE(gone.code, 3);
}

void TestRevisionsCommand::reviseAsSql()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"howdah.json"_s),
        R"({"howdah": 1, "name": "T", "schema": "schema.sql", "migrations": {"folder": "migrations", "format": "sql"}})");
    writeFile(dir.filePath(u"schema.sql"_s), "create table t (id int primary key, note text default ':x 50%');\n");
    const CliRun first = runCli({u"revise"_s, dir.path(), u"-m"_s, u"First table"_s});
    QVERIFY2(first.code == 0, qPrintable(first.err));
    QVERIFY(QFile::exists(dir.filePath(u"migrations/0001_first_table/down.sql"_s)));
    const CliRun again = runCli({u"revise"_s, dir.path(), u"-m"_s, u"Nothing"_s});
    QVERIFY2(again.code == 0 && again.out.isEmpty(), qPrintable(again.err + again.out));
    QVERIFY(again.err.contains(u"Nothing to write"));
    writeFile(
        dir.filePath(u"schema.sql"_s), "create table t (id int primary key, note text default ':x 50%', more int);\n");
    const CliRun second = runCli({u"revise"_s, dir.path(), u"-m"_s, u"More"_s});
    QVERIFY2(second.code == 0, qPrintable(second.err));
    QCOMPARE(second.out.trimmed().split(u'\n').size(), 2);
    QFile up(dir.filePath(u"migrations/0002_more/up.sql"_s));
    QVERIFY(up.open(QIODevice::ReadOnly));
    QVERIFY(up.readAll().contains("ADD COLUMN more integer"));
}

/// The options of diff shape a revision, too; a likely rename is not written as drop and create unasked.
void TestRevisionsCommand::reviseTakesTheOptionsOfDiff()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"howdah.json"_s),
        R"({"howdah": 1, "name": "T", "schema": "schema.sql", "migrations": {"folder": "migrations", "format": "sql"}})");
    writeFile(dir.filePath(u"schema.sql"_s),
        "create table t (id int primary key, note text);\n"
        "create table alembic_version (version_num varchar(32) not null primary key);\n");
    const CliRun first = runCli({u"revise"_s, dir.path(), u"-m"_s, u"First"_s});
    QVERIFY2(first.code == 0, qPrintable(first.err));
    const auto up = [&dir](const QString &name) {
        QFile file(dir.filePath(u"migrations/"_s + name + u"/up.sql"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QVERIFY2(up(u"0001_first"_s).contains(u"CREATE TABLE public.t"_s), qPrintable(up(u"0001_first"_s)));
    QVERIFY(!up(u"0001_first"_s).contains(u"alembic_version"_s));
    writeFile(dir.filePath(u"schema.sql"_s), "create table t (id int primary key, remark text);\n");
    const CliRun unasked = runCli({u"revise"_s, dir.path(), u"-m"_s, u"Remark"_s});
    QCOMPARE(unasked.code, 4);
    QVERIFY2(unasked.out.isEmpty() && unasked.err.contains(u"--map-rename"_s), qPrintable(unasked.err));
    QVERIFY(up(u"0002_remark"_s).isEmpty());
    QCOMPARE(runCli({u"revise"_s, dir.path(), u"-m"_s, u"x"_s, u"--online"_s, u"--plain"_s}).code, 2);
    QCOMPARE(runCli({u"revise"_s, dir.path(), u"-m"_s, u"x"_s, u"--renames"_s, u"foo"_s}).code, 2);
    const CliRun mapped = runCli({u"revise"_s, dir.path(), u"-m"_s, u"Remark"_s, u"--map-rename"_s,
        u"public.t.note=public.t.remark"_s, u"--prove"_s});
    QVERIFY2(mapped.code == 0, qPrintable(mapped.err));
    QVERIFY2(up(u"0002_remark"_s).contains(u"RENAME COLUMN note TO remark"_s), qPrintable(up(u"0002_remark"_s)));
    // Online by default: an index is built beside the traffic, as diff has it.
    writeFile(dir.filePath(u"schema.sql"_s),
        "create table t (id int primary key, remark text);\ncreate index on t (remark);\n");
    const CliRun online = runCli({u"revise"_s, dir.path(), u"-m"_s, u"Index"_s});
    QVERIFY2(online.code == 0 && up(u"0003_index"_s).contains(u"CONCURRENTLY"_s), qPrintable(up(u"0003_index"_s)));
    writeFile(dir.filePath(u"schema.sql"_s), "create table t (id int primary key);\n");
    const CliRun stashed
        = runCli({u"revise"_s, dir.path(), u"-m"_s, u"Less"_s, u"--plain"_s, u"--stash"_s, u"--from"_s, u"empty:"_s});
    QVERIFY2(stashed.code == 0 && up(u"0004_less"_s).contains(u"CREATE TABLE public.t"_s), qPrintable(stashed.err));
}

void TestRevisionsCommand::reviseAsAlembic()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"howdah.json"_s),
        R"({"howdah": 1, "name": "T", "schema": "schema.sql", "migrations": {"folder": "mig", "format": "alembic"}})");
    writeFile(dir.filePath(u"schema.sql"_s), "create table t (id int primary key, note text default ':x 50%');\n");
    writeFile(dir.filePath(u"alembic.ini"_s),
        "[alembic]\nscript_location = %(here)s/mig\nsqlalchemy.url = postgresql+psycopg2://\n");
    writeFile(dir.filePath(u"mig/env.py"_s),
        "from alembic import context\nfrom sqlalchemy import create_engine, pool\n"
        "with create_engine(context.config.get_main_option('sqlalchemy.url'), poolclass=pool.NullPool).connect() as "
        "connection:\n"
        "    context.configure(connection=connection)\n    with context.begin_transaction():\n        "
        "context.run_migrations()\n");
    const CliRun first = runCli({u"revise"_s, dir.path(), u"-m"_s, u"First table"_s});
    QVERIFY2(first.code == 0, qPrintable(first.err));
    QVERIFY2(first.out.trimmed().endsWith(u"_first_table.py"), qPrintable(first.out));
    const CliRun again = runCli({u"revise"_s, dir.path(), u"-m"_s, u"Nothing"_s});
    QVERIFY2(again.code == 0 && again.out.isEmpty(), qPrintable(again.err + again.out));
    writeFile(
        dir.filePath(u"schema.sql"_s), "create table t (id int primary key, note text default ':x 50%', more int);\n");
    const CliRun second = runCli({u"revise"_s, dir.path(), u"-m"_s, u"More"_s});
    QVERIFY2(second.code == 0, qPrintable(second.err));
    const CliRun graph = runCli({u"revisions"_s, dir.path(), u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(graph.out.toUtf8()).object()[u"walk_revisions"].toArray().size(), 2);
}

QTEST_GUILESS_MAIN(TestRevisionsCommand)
#include "tst_revisionscommand.moc"
