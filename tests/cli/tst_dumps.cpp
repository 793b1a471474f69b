// SPDX-License-Identifier: Apache-2.0
// Every usual dump is read, or named for what it is with what to do.
#include "server/libpq/opensession.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class DumpsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;
    QString m_expected; ///< what inspect says of the live database, without its name and rows

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString file(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile made(path(name));
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool program(const QString &name, const QStringList &arguments, const QString &output = {}) const
    {
        QProcess process;
        if (!output.isEmpty())
            process.setStandardOutputFile(output);
        process.start(TestServer::program(name), arguments);
        return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    }
    QStringList dumpArguments(const QStringList &more) const
    {
        return QStringList{u"-d"_s, m_server.conninfo(u"shop"_s)} + more;
    }
    static QString described(const QString &source)
    {
        const CliRun run = runCli({u"inspect"_s, source, u"--format"_s, u"sql"_s});
        if (run.code != 0)
            return run.err;
        QString text = run.out.section(u'\n', 1); // the name
        return text;
    }
    static QString refusal(const QString &source, int code)
    {
        const CliRun run = runCli({u"inspect"_s, source, u"--format"_s, u"summary"_s});
        return run.code == code && run.err.count(u'\n') == 1 && run.out.isEmpty()
            ? run.err.trimmed()
            : u"exit code %1: %2%3"_s.arg(run.code).arg(run.out, run.err);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", path(u"cache"_s).toUtf8());
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        auto session = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY(session);
        for (const QString &sql : {u"CREATE ROLE alice"_s, u"CREATE DATABASE shop OWNER alice"_s})
            QVERIFY((*session)->execute(sql));
        session = openSession({m_server.conninfo(u"shop"_s), {}, {}, 10, false});
        QVERIFY(session);
        const auto made = (*session)->execute(
            u"ALTER DATABASE shop SET work_mem = '8MB'; COMMENT ON DATABASE shop IS 'a shop';"
            "CREATE SCHEMA app AUTHORIZATION alice; CREATE TABLE app.customer (id bigint PRIMARY KEY, name text NOT "
            "NULL);"
            "CREATE TABLE app.invoice (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer bigint REFERENCES "
            "app.customer);"
            "ALTER TABLE app.customer OWNER TO alice; INSERT INTO app.customer SELECT i, 'n' || i FROM "
            "generate_series(1, 100) i;"
            "CREATE TABLE own (id int PRIMARY KEY, note text DEFAULT 'x'); ALTER TABLE own OWNER TO alice; INSERT INTO "
            "own VALUES (1); CREATE SCHEMA theirs; CREATE TABLE theirs.own (id serial); ALTER TABLE theirs.own OWNER "
            "TO "
            "alice; INSERT INTO theirs.own VALUES (1);"
            "CREATE MATERIALIZED VIEW app.counted AS SELECT count(*) AS n FROM app.customer; ANALYZE"_s);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_expected = described(m_server.conninfo(u"shop"_s));
        QVERIFY2(m_expected.contains(u"app.invoice"_s), qPrintable(m_expected));
    }

    void read_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const QStringList &arguments, const QString &name) {
            QTest::newRow(what) << arguments << name;
        };
        row("plain", {}, u"plain.sql"_s);
        row("inserts", {u"--inserts"_s}, u"inserts.sql"_s);
        row("custom", {u"-Fc"_s}, u"shop.dump"_s);
        row("custom, called .sql", {u"-Fc"_s}, u"shop.sql"_s);
        row("tar", {u"-Ft"_s}, u"shop.tar"_s);
        row("directory", {u"-Fd"_s}, u"shop.dir"_s);
        row("gzip", {u"-Z6"_s}, u"shop.sql.gz"_s);
        row("with the database", {u"-C"_s}, u"created.sql"_s);
        row("clean, with the database", {u"-C"_s, u"--clean"_s, u"--if-exists"_s}, u"clean.sql"_s);
        row("of the schema", {u"-s"_s}, u"schema.sql"_s);
        row("by each owner's session", {u"--use-set-session-authorization"_s}, u"sessions.sql"_s);
    }

    void read()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, name);
        QVERIFY(program(u"pg_dump"_s, dumpArguments(arguments + QStringList{u"-f"_s, path(name)})));
        if (arguments.contains(u"--use-set-session-authorization"_s))
            QVERIFY(DumpsTest::read(path(name)).contains("SET SESSION AUTHORIZATION 'alice'"));
        QString found = described(path(name));
        if (arguments.contains(u"-s"_s)) // without rows a materialized view is not filled
            found.remove(u"\nWITH NO DATA"_s);
        QCOMPARE(found, m_expected);
    }

    void readInOtherEncodings()
    {
        const QByteArray plain = read(path(u"plain.sql"_s));
        QVERIFY(!plain.isEmpty());
        const QString text = QString::fromUtf8(plain);
        for (const auto &[name, encoding, flag] :
            {std::tuple(u"le.sql"_s, QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom),
                std::tuple(u"be.sql"_s, QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom),
                std::tuple(u"bare.sql"_s, QStringEncoder::Utf16LE, QStringEncoder::Flag::Default)}) {
            QStringEncoder encoder(encoding, flag);
            QCOMPARE(described(file(name, encoder(text))), m_expected);
        }
        QCOMPARE(described(file(u"marked.sql"_s, "\xEF\xBB\xBF" + plain)), m_expected);
        QCOMPARE(described(file(u"windows.sql"_s, QByteArray(plain).replace("\n", "\r\n"))), m_expected);
    }

    /// As pg_dump 18 writes them; an older server knows none of it.
    void readFromNewerVersions()
    {
        QByteArray text = read(path(u"plain.sql"_s));
        text.replace(
            "SET statement_timeout = 0;", "\\restrict aB3\nSET statement_timeout = 0;\nSET transaction_timeout = 0;");
        text += "SELECT * FROM pg_catalog.pg_restore_relation_stats(\n\t'version', '180000'::integer,\n\t'relname', "
                "'customer',\n"
                "\t'relpages', '1'::integer\n);\n\\unrestrict aB3\n";
        QCOMPARE(described(file(u"newer.sql"_s, text)), m_expected);
    }

    void copyToStdoutEnds()
    {
        const QString source = file(u"out.sql"_s,
            "CREATE TABLE t (a int);\nINSERT INTO t SELECT generate_series(1, 200000);\nCOPY t TO stdout;\n");
        QVERIFY2(described(source).contains(u"public.t"_s), qPrintable(described(source)));
    }

    void tablespacesAreRead()
    {
        const QString source = file(u"space.sql"_s,
            "SET default_tablespace = fast;\nCREATE TABLE t (a int);\nSET default_tablespace = '';\n"
            "CREATE INDEX ON t (a) TABLESPACE \"Other\";\n");
        const QString said = described(source);
        QVERIFY2(said.contains(u"TABLESPACE fast"_s) && said.contains(u"TABLESPACE \"Other\""_s), qPrintable(said));
    }

    /// Moved, and named by a live database whose tablespaces the private server does not have.
    void tablespacesAreProved()
    {
        auto session = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY(session);
        for (const QString &sql : {u"SET allow_in_place_tablespaces = on"_s, u"CREATE TABLESPACE quick LOCATION ''"_s,
                 u"CREATE DATABASE spaced"_s})
            QVERIFY((*session)->execute(sql));
        session = openSession({m_server.conninfo(u"spaced"_s), {}, {}, 10, false});
        QVERIFY(session);
        QVERIFY((*session)->execute(u"CREATE TABLE t (a int PRIMARY KEY, b text) TABLESPACE quick; "
                                    "INSERT INTO t VALUES (1, 'b'); CREATE INDEX i ON t (b)"_s));
        const QString target = file(u"moved.sql"_s,
            "CREATE TABLE t (a int PRIMARY KEY, b text);\nCREATE INDEX i ON t (b) TABLESPACE \"Slow one\";\n"
            "CREATE TABLE u (a int UNIQUE USING INDEX TABLESPACE quick) TABLESPACE quick;\n");
        const CliRun run = runCli(
            {u"diff"_s, m_server.conninfo(u"spaced"_s), target, u"--prove"_s, u"--format"_s, u"sql"_s, u"--plain"_s});
        QVERIFY2(run.code == 1, qPrintable(run.err + run.out));
        QVERIFY2(run.err.contains(u"Proved on PostgreSQL"_s), qPrintable(run.err));
        QVERIFY2(run.out.contains(u"SET TABLESPACE pg_default"_s) && run.out.contains(u"SET TABLESPACE \"Slow one\""_s)
                && run.out.contains(u"TABLESPACE quick"_s),
            qPrintable(run.out));
        // The server has the last word, once it has the tablespace that was missing.
        session = openSession({m_server.conninfo(u"spaced"_s), {}, {}, 10, false});
        QVERIFY((*session)->execute(u"SET allow_in_place_tablespaces = on"_s));
        QVERIFY((*session)->execute(u"CREATE TABLESPACE \"Slow one\" LOCATION ''"_s));
        QVERIFY(program(u"psql"_s,
            {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(u"spaced"_s), u"-f"_s,
                file(u"up.sql"_s, run.out.toUtf8())}));
        const auto rows = (*session)->query(
            u"SELECT string_agg(relname || ':' || coalesce(spcname, '-'), ' ' ORDER BY relname) FROM pg_class c "
            "LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace WHERE relnamespace = 'public'::regnamespace"_s);
        QVERIFY(rows);
        QCOMPARE(rows->text(0, 0), u"i:Slow one t:- t_pkey:- u:quick u_a_key:quick"_s);
    }

    void named_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const auto row = [](const QString &name, const QByteArray &content, const QString &words) {
            QTest::addRow("%s", qPrintable(name)) << name << content << words;
        };
        row(u"lite.sql"_s, "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n", u"a dump of SQLite"_s);
        row(u"lite.db"_s, QByteArray("SQLite format 3\0\x10", 17), u"This SQLite database cannot be read: "_s);
        row(u"ms.sql"_s, "USE [shop]\nGO\nSET ANSI_NULLS ON\nGO\n", u"a dump of SQL Server"_s);
        row(u"z.sql.zst"_s, QByteArray("\x28\xB5\x2F\xFD\x04", 5),
            u"This file is compressed (zstd); unpack it first."_s);
        row(u"z.zip"_s, "PK\x03\x04xyz", u"compressed (zip)"_s);
        row(u"broken.dump"_s, "PGDMP\x01\x0e", u"pg_restore cannot read this file: "_s);
        row(u"broken.gz"_s, "\x1F\x8B\x08", u"gzip cannot read this file: "_s);
        row(u"open.sql"_s, "BEGIN;\nCREATE TABLE a (b int);\n",
            u"begins a transaction and does not end it: COMMIT is missing"_s);
        row(u"two.sql"_s, "\\connect a\nSELECT 1;\n\\c b\nSELECT 1;\n", u"goes on in a second database"_s);
        row(u"other.sql"_s, "\\i more.sql\n", u"\"\\i\" is a command of psql"_s);
        row(u"below/sub/a.sql"_s, "SELECT 1;", u"This folder has no .sql files of its own"_s);
    }

    void named()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        QString source = file(name, content);
        if (name.startsWith(u"below/"_s))
            source = path(u"below"_s);
        const QString said = refusal(source, 3);
        QVERIFY2(said.contains(words) && !said.startsWith(u"exit code"_s), qPrintable(said));
        QVERIFY2(said.contains(QFileInfo(source).fileName()), qPrintable(said));
    }

    void aClusterIsNamed()
    {
        QVERIFY(program(u"pg_dumpall"_s, {u"-d"_s, m_server.conninfo(), u"-f"_s, path(u"all.sql"_s)}));
        const QString said = refusal(path(u"all.sql"_s), 3);
        QVERIFY2(said.contains(u"a dump of a whole cluster (pg_dumpall)"_s), qPrintable(said));
        QVERIFY(program(u"pg_dumpall"_s, {u"-r"_s, u"-d"_s, m_server.conninfo(), u"-f"_s, path(u"roles.sql"_s)}));
        QCOMPARE(runCli({u"inspect"_s, path(u"roles.sql"_s), u"--format"_s, u"summary"_s}).code, 0);
    }

    void filesAreReadInTheirNaturalOrder()
    {
        file(u"many/1.sql"_s, "CREATE TABLE a ();");
        file(u"many/2.sql"_s, "ALTER TABLE a ADD COLUMN b int;");
        file(u"many/10.sql"_s, "ALTER TABLE a ADD COLUMN c int;");
        file(u"many/V9__x.sql"_s, "ALTER TABLE a ADD COLUMN d int;");
        file(u"many/V010__x.sql"_s, "ALTER TABLE a DROP COLUMN d;");
        const QString said = described(path(u"many"_s));
        QVERIFY2(said.indexOf(u"b integer"_s) > 0 && said.indexOf(u"b integer"_s) < said.indexOf(u"c integer"_s)
                && !said.contains(u"d integer"_s),
            qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(DumpsTest)
#include "tst_dumps.moc"
