// SPDX-License-Identifier: Apache-2.0
// Ways out of the scratch server, each tried from where a stranger's SQL comes in: a file, a folder, a project, a live
// database that is proved, a replay of renames. A canary file must not be there afterwards, a secret file's words must
// not be in what was read, and a trap server must not have been called. Both walls together, then each by itself.
#include "schema/json.h"
#include "server/embedded/embeddedserver.h"
#include "server/embedded/filelock.h"
#include "server/libpq/opensession.h"
#include "service/source/consent.h"
#include "service/source/source.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

constexpr char secretWords[] = "the-secret-words";

struct Attempt {
    const char *name;
    bool answered; ///< by an error; else the SQL hides its failure, and is read as if it had none
    const char *sql; ///< %C the canary's path, %S the secret file's, %P the trap's port
};

const Attempt attempts[] = {
    {"copy to program", true, "COPY (SELECT 1) TO PROGRAM 'touch %C'"},
    {"copy from program", true, "CREATE TABLE t (a text); COPY t FROM PROGRAM 'touch %C'"},
    {"copy to file", true, "COPY (SELECT 1) TO '%C'"},
    {"copy from file", true, "CREATE TABLE t (a text); COPY t FROM '%S'"},
    {"copy from file, upper case and comment", true,
        "CREATE TABLE t (a text); COPY/**/t FROM $$%S$$ WITH (FORMAT csv)"},
    {"in DO", true, "DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch %C'''; END $$"},
    {"in DO, swallowed", false,
        "DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch %C'''; EXCEPTION WHEN OTHERS THEN NULL; END $$"},
    {"in a function called", true,
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN COPY (SELECT 1) TO '%C'; RETURN 1; END $$; "
        "SELECT f()"},
    {"security definer", true,
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO "
        "PROGRAM ''touch %C'''; RETURN 1; END $$; SELECT f()"},
    {"security definer, given to a power", true,
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO "
        "PROGRAM ''touch %C'''; RETURN 1; END $$; ALTER FUNCTION f() OWNER TO pg_execute_server_program; SELECT f()"},
    {"security definer, given to the superuser", true,
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO "
        "PROGRAM ''touch %C'''; RETURN 1; END $$; ALTER FUNCTION f() OWNER TO \"howdah.server\"; SELECT f()"},
    {"a trigger", true,
        "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY "
        "(SELECT "
        "1) TO PROGRAM ''touch %C'''; RETURN NEW; END $$; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE "
        "FUNCTION f(); INSERT INTO t VALUES (1)"},
    {"an event trigger", true,
        "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM "
        "''touch %C'''; END $$; CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f(); CREATE TABLE t (a "
        "int)"},
    {"an event trigger, swallowed, before what is raised", false,
        "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM "
        "''touch %C'''; EXCEPTION WHEN OTHERS THEN NULL; END $$; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE "
        "FUNCTION f(); CREATE EVENT TRIGGER e2 ON sql_drop EXECUTE FUNCTION f(); ALTER EVENT TRIGGER e ENABLE ALWAYS; "
        "CREATE PUBLICATION p FOR ALL TABLES; CREATE EXTENSION pageinspect; DROP EXTENSION pageinspect; CREATE ROLE "
        "fence_app; CREATE TABLE t (a int); ALTER TABLE t OWNER TO fence_app"},
    {"an event trigger at login", false,
        "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM "
        "''touch %C'''; EXCEPTION WHEN OTHERS THEN NULL; END $$; CREATE EVENT TRIGGER e ON login EXECUTE FUNCTION f(); "
        "ALTER EVENT TRIGGER e ENABLE ALWAYS; CREATE TABLE t (a int)"},
    {"a default", true,
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN COPY (SELECT 1) TO '%C'; RETURN 1; END $$; "
        "CREATE "
        "TABLE t (a int DEFAULT f(), b int); INSERT INTO t (b) VALUES (1)"},
    {"a generated column", true,
        "CREATE FUNCTION f(a int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO "
        "''%C'''; "
        "RETURN 1; END $$; CREATE TABLE t (b int, a int GENERATED ALWAYS AS (f(b)) STORED); INSERT INTO t VALUES (1)"},
    {"an index's expression", true,
        "CREATE FUNCTION f(a int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO "
        "PROGRAM "
        "''touch %C'''; RETURN 1; END $$; CREATE TABLE t (b int); INSERT INTO t VALUES (1); CREATE INDEX ON t (f(b))"},
    {"a materialized view", true,
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch "
        "%C'''; "
        "RETURN 1; END $$; CREATE MATERIALIZED VIEW v AS SELECT f()"},
    {"a view", true, "CREATE VIEW v AS SELECT pg_read_file('%S') AS a; CREATE TABLE t AS SELECT * FROM v"},
    {"a rule", true,
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO ''%C'''; RETURN 1; "
        "END "
        "$$; CREATE TABLE t (a int); CREATE RULE r AS ON INSERT TO t DO ALSO SELECT f(); INSERT INTO t VALUES (1)"},
    {"a domain's check", true,
        "CREATE FUNCTION f(a int) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM "
        "''touch "
        "%C'''; RETURN true; END $$; CREATE DOMAIN d AS int CHECK (f(VALUE)); SELECT 1::d"},
    {"a cast that the catalog's queries would use", false,
        "CREATE FUNCTION f(a oid) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM "
        "''touch "
        "%C'''; RETURN 'a'; EXCEPTION WHEN OTHERS THEN RETURN 'a'; END $$; CREATE TABLE t (a int); DO $$ BEGIN CREATE "
        "CAST "
        "(oid AS text) WITH FUNCTION f(oid) AS IMPLICIT; EXCEPTION WHEN OTHERS THEN NULL; END $$"},
    {"an operator", true,
        "CREATE FUNCTION f(a int, b int) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM "
        "''touch %C'''; RETURN true; END $$; CREATE OPERATOR === (FUNCTION = f, LEFTARG = int, RIGHTARG = int); SELECT "
        "1 "
        "=== 2"},
    {"an aggregate", true,
        "CREATE FUNCTION f(a int, b int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO ''%C'''; "
        "RETURN 1; END $$; CREATE AGGREGATE g(int) (SFUNC = f, STYPE = int, INITCOND = '0'); SELECT g(1)"},
    {"a wrapper's validator", true,
        "CREATE FUNCTION f(text[], oid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM "
        "''touch %C'''; END $$; CREATE FOREIGN DATA WRAPPER w VALIDATOR f OPTIONS (a 'b')"},
    {"a large object written out", true, "SELECT lo_export(lo_from_bytea(0, 'x'), '%C')"},
    {"a large object read in", true, "SELECT lo_import('%S')"},
    {"reading a file", true, "CREATE TABLE t AS SELECT pg_read_file('%S') AS a"},
    {"reading a file into a comment", true,
        "CREATE TABLE t (a int); DO $$ BEGIN EXECUTE format('COMMENT ON TABLE t IS %L', pg_read_file('%S')); END $$"},
    {"reading bytes", true, "CREATE TABLE t AS SELECT pg_read_binary_file('%S') AS a"},
    {"listing a folder", true, "CREATE TABLE t AS SELECT * FROM pg_ls_dir('/etc')"},
    {"stat of a file", true, "CREATE TABLE t AS SELECT * FROM pg_stat_file('%S')"},
    {"reading the server's settings file", true, "CREATE TABLE t AS SELECT * FROM pg_hba_file_rules"},
    {"reading a file as XML", true,
        "SELECT xmlparse(DOCUMENT '<!DOCTYPE a [<!ENTITY x SYSTEM \"file://%S\">]><a>&x;</a>')::text::int"},
    {"code of a library", true,
        "CREATE FUNCTION f(cstring) RETURNS int LANGUAGE c AS '/lib/x86_64-linux-gnu/libc.so.6', 'system'"},
    {"code of the server under another name", true,
        "CREATE FUNCTION f(oid, text) RETURNS int LANGUAGE internal AS 'be_lo_export'; SELECT f(lo_from_bytea(0, 'x'), "
        "'%C')"},
    {"a function of the server's, taken over", true,
        "ALTER FUNCTION pg_catalog.lo_export(oid, text) OWNER TO postgres; SELECT lo_export(lo_from_bytea(0, 'x'), "
        "'%C')"},
    {"a function of the server's, granted", true,
        "GRANT EXECUTE ON FUNCTION pg_catalog.pg_read_file(text) TO postgres; CREATE TABLE t AS SELECT "
        "pg_read_file('%S')"},
    {"a language without limits", true,
        "CREATE EXTENSION plpython3u; CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS $$ open('%C', 'w') $$"},
    {"a language of one's own", true, "CREATE LANGUAGE x HANDLER plpgsql_call_handler; SELECT 1"},
    {"the language c, taken over", true, "ALTER LANGUAGE c OWNER TO postgres"},
    {"loading a library", true, "LOAD '$libdir/auto_explain'"},
    {"loading a library by path", true, "LOAD '%S'"},
    {"a preload", true, "SET session_preload_libraries = '%S'; SELECT pg_read_file('%S')"},
    {"a preload, for the next session", true,
        "DO $$ BEGIN ALTER ROLE postgres SET session_preload_libraries = '%S'; END $$"},
    {"the path of libraries", true, "SET dynamic_library_path = '/tmp'"},
    {"a setting of the server", true, "ALTER SYSTEM SET archive_command = 'touch %C'"},
    {"a setting of the server, in DO", true, "DO $$ BEGIN EXECUTE 'ALTER SYSTEM SET log_directory = ''/tmp'''; END $$"},
    {"reloading the server", true, "SELECT pg_reload_conf()"},
    {"turning the log", true, "SELECT pg_rotate_logfile()"},
    {"becoming a superuser", true, "DO $$ BEGIN ALTER ROLE postgres SUPERUSER; END $$"},
    {"becoming a superuser, plainly", true, "ALTER ROLE postgres SUPERUSER; COPY (SELECT 1) TO PROGRAM 'touch %C'"},
    {"making a superuser", true,
        "CREATE ROLE fence_boss SUPERUSER; SET ROLE fence_boss; COPY (SELECT 1) TO PROGRAM 'touch %C'"},
    {"taking a power", true, "GRANT pg_execute_server_program TO postgres; COPY (SELECT 1) TO PROGRAM 'touch %C'"},
    {"taking a power, in DO", true,
        "DO $$ BEGIN GRANT pg_write_server_files TO CURRENT_USER; COPY (SELECT 1) TO '%C'; END $$"},
    {"taking a power through a new role", true,
        "DO $$ BEGIN CREATE ROLE fence_new IN ROLE pg_execute_server_program; END $$"},
    {"returning to who logged in", true, "RESET ROLE; RESET SESSION AUTHORIZATION; COPY (SELECT 1) TO '%C'"},
    {"the superuser's session", true,
        "SET SESSION AUTHORIZATION \"howdah.server\"; COPY (SELECT 1) TO PROGRAM 'touch %C'"},
    {"the superuser's role", true, "SET ROLE \"howdah.server\"; COPY (SELECT 1) TO '%C'"},
    {"who logged in", true, "DO $$ BEGIN SET ROLE NONE; EXECUTE 'COPY (SELECT 1) TO ''%C'''; END $$"},
    {"who logged in, plainly", false, "SET ROLE NONE; CREATE TABLE t (a int); DISCARD ALL; CREATE TABLE u (a int)"},
    {"others' sessions", true,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid(); "
        "SELECT 1/(SELECT count(*) FROM pg_stat_activity WHERE datname <> current_database() AND query LIKE '% %')"},
    {"dblink", true,
        "CREATE EXTENSION dblink; SELECT * FROM dblink('host=127.0.0.1 port=%P user=a password=b', 'SELECT 1') AS (a "
        "int)"},
    {"dblink, unchecked", true, "CREATE EXTENSION dblink; SELECT dblink_connect_u('host=127.0.0.1 port=%P user=a')"},
    {"dblink, swallowed", false,
        "CREATE EXTENSION dblink; DO $$ BEGIN PERFORM dblink_exec('host=127.0.0.1 port=%P user=a password=b', 'SELECT "
        "1'); "
        "EXCEPTION WHEN OTHERS THEN NULL; END $$"},
    {"dblink, updated first", true,
        "CREATE EXTENSION dblink VERSION '1.1'; ALTER EXTENSION dblink UPDATE TO '1.2'; SELECT "
        "dblink_connect('host=127.0.0.1 port=%P user=a password=b')"},
    {"postgres_fdw", true,
        "CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', "
        "port "
        "'%P'); CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'a', password 'b'); CREATE FOREIGN TABLE t "
        "(a "
        "int) SERVER s; SELECT * FROM t"},
    {"postgres_fdw's import", true,
        "CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', "
        "port "
        "'%P'); CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'a', password 'b'); IMPORT FOREIGN SCHEMA "
        "public FROM SERVER s INTO public"},
    {"file_fdw", true,
        "CREATE EXTENSION file_fdw; CREATE SERVER s FOREIGN DATA WRAPPER file_fdw; CREATE FOREIGN TABLE t (a text) "
        "SERVER "
        "s OPTIONS (filename '%S'); CREATE TABLE u AS SELECT * FROM t"},
    {"file_fdw's program", true,
        "CREATE EXTENSION file_fdw; CREATE SERVER s FOREIGN DATA WRAPPER file_fdw; CREATE FOREIGN TABLE t (a text) "
        "SERVER "
        "s OPTIONS (program 'touch %C'); SELECT * FROM t"},
    {"an extension of a path", true, "CREATE EXTENSION \"../../../../../%S\""},
    {"a subscription", true,
        "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=%P user=a password=b' PUBLICATION p"},
    {"a subscription, woken", true,
        "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=%P user=a password=b dbname=c' PUBLICATION p WITH "
        "(connect "
        "= false); ALTER SUBSCRIPTION s ENABLE; ALTER SUBSCRIPTION s REFRESH PUBLICATION"},
    {"a subscription, dropped with its slot", true,
        "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=%P user=a password=b dbname=c' PUBLICATION p WITH "
        "(connect "
        "= false); DROP SUBSCRIPTION s"},
    {"logical decoding", true, "SELECT pg_create_logical_replication_slot('a', 'test_decoding')"},
    {"a base backup's folder", true, "SELECT pg_backup_start('a')"},
    {"a tablespace", true, "CREATE TABLESPACE s LOCATION '/tmp'"},
    {"another database", true, "CREATE DATABASE x"},
    {"another database's settings", true, "DO $$ BEGIN EXECUTE 'ALTER DATABASE template1 SET search_path = x'; END $$"},
    {"a security label", true, "CREATE TABLE t (a int); SECURITY LABEL ON TABLE t IS 'a'"},
    {"psql: \\!, left out", false, "\n\\! touch %C\n"},
    {"psql: \\copy to program", true, "\n\\copy (select 1) to program 'touch %C'\n"},
    {"psql: \\o, left out", false, "\n\\o %C\nSELECT 1"},
    {"psql: \\g", true, "SELECT 1 \\g %C\n"},
    {"psql: \\i", true, "\n\\i %S\n"},
    {"psql: \\ir", true, "\n\\ir ../../../../../etc/passwd\n"},
    {"psql: \\setenv", true, "\n\\setenv PAGER 'touch %C'\n"},
    {"psql: \\set by a program", true, "\n\\set x `touch %C`\nSELECT 1/0"},
    {"killing others", true, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'howdah.server'"},
};

} // namespace

class FenceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTcpServer m_trap;
    int m_count = 0;
    std::shared_ptr<EmbeddedServer> m_server; ///< held, so that not every row begins it anew
    std::unique_ptr<ScratchDatabase> m_scratch; ///< what the system's wall alone is tried in

    QString canary() const { return m_folder.filePath(u"canary"_s); }
    QString secret() const { return m_folder.filePath(u"secret"_s); }
    QByteArray filled(const char *sql) const
    {
        QByteArray text(sql);
        text.replace("%C", canary().toUtf8());
        text.replace("%S", secret().toUtf8());
        return text.replace("%P", QByteArray::number(m_trap.serverPort()));
    }
    QString file(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile made(path);
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? path : QString();
    }
    void verifyNothingGotOut()
    {
        QVERIFY(!QFile::exists(canary()));
        QCoreApplication::processEvents();
        QVERIFY2(!m_trap.hasPendingConnections(), "the trap was called");
    }
    static void verifyOneSentence(const Error &error)
    {
        QVERIFY(!error.message.isEmpty());
        QVERIFY2(!error.message.contains(u'\n') && error.message.size() < 400, qPrintable(error.message));
        QVERIFY2(error.where.contains(u".sql:"_s), qPrintable(toText(error)));
        QVERIFY2(error.kind != ErrorKind::Internal && error.kind != ErrorKind::Connection, qPrintable(toText(error)));
    }
    static void addAttempts()
    {
        QTest::addColumn<bool>("answered");
        QTest::addColumn<QByteArray>("sql");
        for (const Attempt &attempt : attempts)
            QTest::newRow(attempt.name) << attempt.answered << QByteArray(attempt.sql);
    }
    void tryFile()
    {
        QFETCH(bool, answered);
        QFETCH(QByteArray, sql);
        const QString path = file(u"try/%1.sql"_s.arg(++m_count), filled(sql) + ";\nCREATE TABLE last (a int);\n");
        const auto database = loadSource(*parsedSource(path));
        verifyNothingGotOut();
        if (database)
            QVERIFY(!toJson(**database).contains(secretWords));
        else
            verifyOneSentence(database.error());
        QVERIFY2(database.has_value() != answered, database ? "it ran" : qPrintable(toText(database.error())));
    }
    /// Another cluster, so that another server is started, with or without the system's wall.
    void useCluster(const char *name, bool walled)
    {
        const QString folder = m_folder.filePath(QString::fromLatin1(name));
        if (qEnvironmentVariable("XDG_CACHE_HOME") == folder)
            return;
        letGo();
        qputenv("XDG_CACHE_HOME", folder.toUtf8());
        if (walled)
            qunsetenv("HOWDAH_WITHOUT_NAMESPACES");
        else
            qputenv("HOWDAH_WITHOUT_NAMESPACES", "1");
    }
    bool hold()
    {
        if (!m_server)
            m_server = EmbeddedServer::open().value_or(nullptr);
        return m_server != nullptr;
    }
    void letGo()
    {
        m_scratch.reset();
        m_server.reset();
    }
    /// Whether no server runs in the clusters of these tests any more.
    bool haveAllStopped() const
    {
        QDirIterator locks(
            m_folder.path(), {u"running.lock"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (locks.hasNext())
            if (!FileLock::take(locks.next(), FileLock::Mode::Exclusive, FileLock::Wait::No))
                return false;
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY(m_trap.listen(QHostAddress::LocalHost));
        QVERIFY(!file(u"secret"_s, secretWords).isEmpty());
        QFile::setPermissions(secret(), QFile::permissions(secret()) | QFileDevice::ReadOther);
        useCluster("both", true);
        QVERIFY(hold());
    }
    /// The folder cannot be removed while a server writes in it.
    void cleanupTestCase()
    {
        letGo();
        QTRY_VERIFY_WITH_TIMEOUT(haveAllStopped(), 20000);
    }

    void bothWalls_data() { addAttempts(); }
    void bothWalls() { tryFile(); }

    void theSystemsWallStands()
    {
        const auto server = EmbeddedServer::open();
        QVERIFY(server);
        QVERIFY((*server)->isWalled());
    }

    /// As superuser: what the namespace alone holds.
    void theSystemsWallAlone_data() { addAttempts(); }
    void theSystemsWallAlone()
    {
        QFETCH(QByteArray, sql);
        QByteArray text = filled(sql);
        // What makes others' trials meaningless is left to the role: it may do all that here.
        for (const char *others : {"ALTER ROLE", "ALTER DATABASE", "CREATE DATABASE", "GRANT", "TABLESPACE",
                 "pg_backup", "pg_terminate", "CREATE ROLE", "OWNER TO"})
            if (text.contains(others))
                return;
        QVERIFY(hold());
        if (!m_scratch)
            m_scratch = m_server->scratch().value_or(nullptr);
        QVERIFY(m_scratch);
        ConnectionSpec spec = m_scratch->administrator();
        spec.readOnly = false;
        auto session = openSession(spec);
        QVERIFY(session);
        (void)(*session)->execute(u"SET statement_timeout = '5s'"_s);
        (void)(*session)->execute(QString::fromUtf8(text));
        // What it made would be in the way of the next.
        const auto cleared = (*session)->execute(u"RESET ALL; DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s);
        session->reset();
        if (!cleared)
            m_scratch.reset();
        verifyNothingGotOut();
    }
    void asSuperuserNoFileIsReadAndNoProgramRuns_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("program") << QByteArray("COPY (SELECT 1) TO PROGRAM 'touch %C'") << u"could not execute"_s;
        QTest::newRow("file") << QByteArray("SELECT pg_read_file('%S')") << u"No such file"_s;
        QTest::newRow("passwd") << QByteArray("SELECT 1/(pg_read_file('/etc/passwd') ~ 'server')::int::numeric / 0")
                                << u"division by zero"_s;
        QTest::newRow("network") << QByteArray(
            "CREATE EXTENSION dblink; SELECT dblink_connect('host=127.0.0.1 port=%P user=a password=b')")
                                 << u"could not establish connection"_s;
        QTest::newRow("settings") << QByteArray("ALTER SYSTEM SET work_mem = '5MB'")
                                  << u"ALTER SYSTEM is not allowed"_s;
    }
    void asSuperuserNoFileIsReadAndNoProgramRuns()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, sentence);
        const auto server = EmbeddedServer::open();
        QVERIFY(server);
        const auto scratch = (*server)->scratch();
        QVERIFY(scratch);
        ConnectionSpec spec = (*scratch)->administrator();
        spec.readOnly = false;
        const auto ran = (*openSession(spec))->execute(QString::fromUtf8(filled(sql)));
        QVERIFY(!ran);
        QVERIFY2(ran.error().message.contains(sentence), qPrintable(ran.error().message));
        verifyNothingGotOut();
    }

    void aFolder()
    {
        file(u"folder/1.sql"_s, "CREATE TABLE t (a text);\n");
        const QString path = file(u"folder/2.sql"_s, filled("COPY t FROM PROGRAM 'touch %C';\n"));
        const CliRun run = runCli({u"inspect"_s, QFileInfo(path).path()});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains(u"2.sql:1"_s) && run.err.trimmed().count(u'\n') == 0, qPrintable(run.err));
        verifyNothingGotOut();
    }

    void aProject()
    {
        file(u"project/howdah.json"_s, R"({"howdah": 1, "name": "p", "schema": "schema.sql"})");
        file(u"project/schema.sql"_s, filled("\nDO $$ BEGIN COPY (SELECT 1) TO PROGRAM 'touch %C'; END $$;\n"));
        const CliRun run = runCli({u"inspect"_s, m_folder.filePath(u"project"_s)});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains(u"schema.sql:2"_s), qPrintable(run.err));
        QVERIFY2(run.err.contains(u"PROGRAM"_s) || run.err.contains(u"external program"_s), qPrintable(run.err));
        verifyNothingGotOut();
    }

    /// By the database's ordinary owner: everything that runs by itself when rows come in or the schema changes.
    void aLiveDatabaseProved()
    {
        TestServer live;
        QVERIFY2(live.start(), qPrintable(live.error()));
        auto session = openSession({live.conninfo(), {}, {}, 10, false});
        QVERIFY(session);
        const auto made = (*session)->execute(QString::fromUtf8(filled(R"(
CREATE FUNCTION inserted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch %C'''; EXCEPTION WHEN OTHERS THEN NULL; END;
  BEGIN PERFORM lo_export(lo_from_bytea(0, 'x'), '%C'); EXCEPTION WHEN OTHERS THEN NULL; END;
  RETURN NEW; END $$;
CREATE FUNCTION outward() RETURNS int LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
  EXECUTE 'COPY (SELECT 1) TO ''%C'''; RETURN 1; EXCEPTION WHEN OTHERS THEN RETURN 1; END $$;
CREATE FUNCTION event() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch %C'''; EXCEPTION WHEN OTHERS THEN NULL; END $$;
CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT outward(), b text CHECK (outward() = 1));
CREATE TRIGGER g BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION inserted();
CREATE VIEW v AS SELECT outward();
CREATE TABLE u (a int);
CREATE RULE r AS ON INSERT TO u DO ALSO SELECT outward();
CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION event();)")));
        QFile::remove(canary()); // made by the live server itself, which is its owner's affair
        QVERIFY2(made, made ? "" : qPrintable(toText(made.error())));
        QFile::remove(canary());
        const QString target = file(u"target.sql"_s, "CREATE TABLE t (id int PRIMARY KEY, a bigint, b text, c int);\n");
        const CliRun run = runCli({u"diff"_s, live.conninfo(), target, u"--format"_s, u"sql"_s, u"--prove"_s});
        // The plan comes, whatever the proof says of rows that such triggers see.
        QVERIFY2(run.code == 1 || run.code == 4, qPrintable(run.err));
        QVERIFY2(run.out.contains(u"ALTER TABLE"_s), qPrintable(run.out));
        verifyNothingGotOut();
    }

    void aReplayOfRenames()
    {
        const QByteArray out
            = filled("CREATE FUNCTION event() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE "
                     "'COPY (SELECT 1) TO PROGRAM ''touch %C'''; EXCEPTION WHEN OTHERS THEN NULL; END $$;"
                     "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION event();");
        const QString from = file(u"from.sql"_s, "CREATE TABLE old_name (id int, a text, b text, c text);" + out);
        const QString to = file(u"to.sql"_s, "CREATE TABLE new_name (id int, a text, b text, c text);" + out);
        const CliRun run = runCli({u"diff"_s, from, to, u"--renames"_s, u"auto"_s});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        verifyNothingGotOut();
    }

    /// Where there are no namespaces nothing of others' runs unasked.
    void aMissingWallIsSaid()
    {
        useCluster("role", false);
        const QString path = file(u"harmless.sql"_s, "CREATE TABLE t (a int);\n");
        const CliRun refused = runCli({u"inspect"_s, path});
        QCOMPARE(refused.code, 4);
        QVERIFY2(
            refused.err.contains(u"--unfenced"_s) && refused.err.trimmed().count(u'\n') == 0, qPrintable(refused.err));
        QCOMPARE(runCli({u"inspect"_s, path, u"--unfenced"_s}).code, 0);
        QCOMPARE(runCli({u"inspect"_s, u"demo:"_s}).code, 0); // our own
        QCOMPARE(runCli({u"diff"_s, u"empty:"_s, u"demo:"_s}).code, 1);
    }

    void theRolesWallAlone_data() { addAttempts(); }
    void theRolesWallAlone()
    {
        useCluster("role", false);
        allowUnfenced(true);
        QVERIFY(hold());
        tryFile();
    }
    void theSystemsWallIsMissing()
    {
        const auto server = EmbeddedServer::open();
        QVERIFY(server);
        QVERIFY(!(*server)->isWalled());
    }
};

QTEST_GUILESS_MAIN(FenceTest)
#include "tst_fence.moc"
