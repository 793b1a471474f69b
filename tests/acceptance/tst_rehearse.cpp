// SPDX-License-Identifier: Apache-2.0
// The command "rehearse": what it measured against what the same statement does on a server of the test's own, in a
// transaction that is rolled back; what fails, what is refused, what is stopped; and the source, which stays as it was.
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *s_schema = R"(
CREATE TABLE other (id int PRIMARY KEY);
INSERT INTO other SELECT generate_series(1, 20);
CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(10), fk int REFERENCES other);
INSERT INTO t SELECT i, i, 's', i FROM generate_series(1, 20) i;
CREATE INDEX t_a ON t (a);
CREATE TABLE late (id int, CONSTRAINT late_ok CHECK (id > 0) NOT VALID);
CREATE TABLE part (k int) PARTITION BY RANGE (k);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (10);
CREATE VIEW v AS SELECT id FROM t;
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
)";
constexpr const char *s_weird = "CREATE SCHEMA \"we\"\"ird; --\";\n"
                                "CREATE TABLE \"we\"\"ird; --\".\"t'a\nb$$é\" (\"select\" int, \"%1\" int);\n";

QStringList names(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue &name : list.toArray())
        all << name.toString();
    return all;
}

} // namespace

class RehearseTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;
    std::shared_ptr<EmbeddedServer> m_scratch; ///< kept running between the commands
    std::unique_ptr<Session> m_session;
    CliRun m_run;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString source() const { return m_server.conninfo(u"night"_s); }
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    QJsonObject rehearsed(const QByteArray &sql, int code, const QString &on = {})
    {
        m_run = runCli({u"rehearse"_s, write(u"script.sql"_s, sql), u"--on"_s, on.isEmpty() ? source() : on,
            u"--format"_s, u"json"_s});
        if (m_run.code != code) {
            qWarning("ended with %d, not %d:\n%s\n%s", m_run.code, code, qPrintable(m_run.err), qPrintable(m_run.out));
            return {};
        }
        return QJsonDocument::fromJson(m_run.out.toUtf8()).object();
    }
    static QJsonObject statement(const QJsonObject &report, int number)
    {
        return report["statements"_L1][number].toObject();
    }
    /// The strongest lock on a relation; empty: none.
    static QString lockOn(const QJsonObject &statement, const QString &relation, const QString &list = u"locks"_s)
    {
        for (const QJsonValue &lock : statement[list].toArray())
            if (lock["relation"_L1].toString() == relation)
                return lock["mode"_L1].toString();
        return {};
    }
    /// What a change of anything in the source would change.
    QString stateOfSource()
    {
        const auto rows = m_session->query(
            u"SELECT string_agg(oid || ' ' || relname || ' ' || relfilenode || ' ' || xmin, ',' ORDER BY oid), "
            "(SELECT count(*) FROM t), (SELECT count(*) FROM pg_roles) FROM pg_class WHERE oid >= 16384"_s);
        return rows ? rows->text(0, 0) + u'/' + rows->text(0, 1) + u'/' + rows->text(0, 2) : rows.error().message;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        auto scratch = EmbeddedServer::open();
        QVERIFY(scratch);
        m_scratch = *scratch;
        ConnectionSpec spec;
        spec.readOnly = false;
        spec.conninfo = m_server.conninfo();
        auto admin = openSession(spec);
        QVERIFY(admin && (*admin)->execute(u"CREATE DATABASE night"_s));
        spec.conninfo = source();
        auto session = openSession(spec);
        QVERIFY(session);
        m_session = std::move(*session);
        const auto made = m_session->execute(QString::fromUtf8(s_schema) + QString::fromUtf8(s_weird));
        QVERIFY2(made, made ? "" : qPrintable(toText(made.error())));
    }

    void locksAreThoseOfAServer_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {"ALTER TABLE t ALTER COLUMN a TYPE bigint", "ALTER TABLE t ADD COLUMN z int DEFAULT 1",
                 "ALTER TABLE t ALTER COLUMN a SET NOT NULL", "CREATE INDEX z ON t (s)", "DROP INDEX t_a",
                 "ALTER TABLE t ADD CONSTRAINT z FOREIGN KEY (a) REFERENCES other",
                 "ALTER TABLE late VALIDATE CONSTRAINT late_ok", "TRUNCATE t", "DROP TABLE t CASCADE",
                 "ALTER TABLE t RENAME TO tt", "COMMENT ON TABLE t IS 'x'", "LOCK TABLE t IN SHARE MODE",
                 "CREATE TRIGGER z BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION "
                 "suppress_redundant_updates_trigger()",
                 "REFRESH MATERIALIZED VIEW m", "ALTER TABLE t SET (fillfactor = 70)", "DELETE FROM t WHERE id = 3",
                 "CREATE TABLE part2 PARTITION OF part FOR VALUES FROM (10) TO (20)",
                 "DO $$ BEGIN EXECUTE 'ALTER TABLE t DROP COLUMN s'; END $$",
                 "ALTER TABLE \"we\"\"ird; --\".\"t'a\nb$$é\" ADD COLUMN \"x\"\"y\" int"})
            QTest::newRow(sql) << QString::fromUtf8(sql);
    }

    void locksAreThoseOfAServer()
    {
        QFETCH(QString, sql);
        QHash<QString, QString> expected;
        QVERIFY(m_session->execute(u"BEGIN; CREATE TEMP TABLE named ON COMMIT DROP AS SELECT c.oid AS relation, "
                                   "n.nspname || '.' || relname AS name FROM pg_class c JOIN pg_namespace n "
                                   "ON n.oid = relnamespace WHERE c.oid >= 16384 AND relkind IN ('r','p','v','m') "
                                   "AND nspname <> 'pg_toast'"_s));
        const auto ran = m_session->execute(sql);
        QVERIFY2(ran, ran ? "" : qPrintable(toText(ran.error())));
        const auto rows = m_session->query(
            u"SELECT name, (array_agg(mode ORDER BY array_position(ARRAY['AccessShareLock', 'RowShareLock', "
            "'RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', "
            "'AccessExclusiveLock'], mode) DESC))[1] FROM pg_locks JOIN named USING (relation) "
            "WHERE pid = pg_backend_pid() AND name !~ '^pg_temp' GROUP BY name"_s);
        QVERIFY(rows && rows->count() > 0);
        const QRegularExpression capital(u"(?<=[a-z])(?=[A-Z])"_s);
        for (int row = 0; row < rows->count(); ++row)
            expected.insert(rows->text(row, 0), rows->text(row, 1).chopped(4).replace(capital, u" "_s).toUpper());
        QVERIFY(m_session->execute(u"ROLLBACK"_s));
        const QString before = stateOfSource();

        const auto report = runCli(
            {u"rehearse"_s, write(u"script.sql"_s, sql.toUtf8()), u"--on"_s, source(), u"--format"_s, u"json"_s});
        QVERIFY2(report.code == 0 || report.code == 1, qPrintable(report.err + report.out));
        const QJsonObject one = statement(QJsonDocument::fromJson(report.out.toUtf8()).object(), 0);
        QCOMPARE(one["measured"_L1].toBool(), true);
        QHash<QString, QString> measured;
        for (const QJsonValue &lock : one["locks"_L1].toArray())
            if (lock["kind"_L1].toString() != "index"_L1 && lock["kind"_L1].toString() != "sequence"_L1)
                measured.insert(lock["relation"_L1].toString(), lock["mode"_L1].toString());
        QCOMPARE(measured, expected);
        if (!sql.endsWith("CASCADE"_L1)) // which objects that takes along, no table tells
            QVERIFY2(one["table"_L1]["contradictions"_L1].toArray().isEmpty(), qPrintable(report.out));
        QCOMPARE(stateOfSource(), before);
    }

    void rewriteAndScan()
    {
        const QJsonObject report = rehearsed("ALTER TABLE t ALTER COLUMN a TYPE bigint;\n\n"
                                             "ALTER TABLE t ALTER COLUMN a SET NOT NULL;\n"
                                             "ALTER TABLE t ADD COLUMN b int;\nCREATE INDEX z ON t (b);\n"
                                             "ALTER TABLE t ALTER COLUMN s TYPE varchar(20);\n",
            1);
        const QJsonObject rewrite = statement(report, 0), scan = statement(report, 1), brief = statement(report, 2);
        QCOMPARE(names(rewrite["rewrites"_L1]), QStringList{u"public.t"_s});
        QCOMPARE(lockOn(rewrite, u"public.t"_s), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(rewrite["blocking"_L1].toBool(), true);
        QCOMPARE(rewrite["commits"_L1].toString(), u"itself"_s);
        QCOMPARE(scan["line"_L1].toInt(), 3);
        QVERIFY(names(scan["rewrites"_L1]).isEmpty());
        QCOMPARE(names(scan["scans"_L1]), QStringList{u"public.t"_s});
        QVERIFY(names(brief["scans"_L1]).isEmpty() && names(brief["rewrites"_L1]).isEmpty());
        QCOMPARE(brief["blocking"_L1].toBool(), false);
        QCOMPARE(names(statement(report, 3)["builds"_L1]), QStringList{u"public.z"_s});
        QVERIFY(names(statement(report, 4)["rewrites"_L1]).isEmpty());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(statement(report, i)["table"_L1]["agrees"_L1].toBool(), true);
        const CliRun text = runCli({u"rehearse"_s, path(u"script.sql"_s), u"--on"_s, source()});
        QCOMPARE(text.code, 1);
        QVERIFY2(text.out.contains("line 1: ALTER TABLE t ALTER COLUMN a TYPE bigint"_L1)
                && text.out.contains("locks (measured): ACCESS EXCLUSIVE on public.t"_L1)
                && text.out.contains("rewrites: public.t"_L1),
            qPrintable(text.out));
    }

    void whatStandsInNoTransaction()
    {
        const QJsonObject report = rehearsed("CREATE INDEX CONCURRENTLY z ON t (s);\nREINDEX TABLE CONCURRENTLY t;\n"
                                             "DROP INDEX CONCURRENTLY z;\n"
                                             "DO $$ BEGIN INSERT INTO other VALUES (1); COMMIT; END $$;\nVACUUM t;\n"
                                             "VACUUM (FULL) late;\nCLUSTER;\n",
            1);
        for (int i = 0; i < 7; ++i) {
            const QJsonObject one = statement(report, i);
            QCOMPARE(one["outcome"_L1].toString(), u"ran"_s);
            QCOMPARE(one["commits"_L1].toString(), u"within"_s);
            QCOMPARE(one["measured"_L1].toBool(), true);
            if (i != 3)
                QVERIFY2(one["table"_L1]["contradictions"_L1].toArray().isEmpty(), qPrintable(m_run.out));
        }
        QCOMPARE(lockOn(statement(report, 0), u"public.t"_s), u"SHARE UPDATE EXCLUSIVE"_s);
        QCOMPARE(names(statement(report, 0)["builds"_L1]), QStringList{u"public.z"_s});
        QCOMPARE(lockOn(statement(report, 1), u"public.t"_s), u"SHARE UPDATE EXCLUSIVE"_s);
        QVERIFY(names(statement(report, 1)["builds"_L1]).contains(u"public.t_a"_s));
        QCOMPARE(lockOn(statement(report, 2), u"public.t"_s), u"SHARE UPDATE EXCLUSIVE"_s);
        QCOMPARE(lockOn(statement(report, 4), u"public.t"_s), u"SHARE UPDATE EXCLUSIVE"_s);
        QCOMPARE(lockOn(statement(report, 5), u"public.late"_s), u"ACCESS EXCLUSIVE"_s);
        // Its second transaction takes the partition for itself.
        const QJsonObject detached
            = statement(rehearsed("ALTER TABLE part DETACH PARTITION part1 CONCURRENTLY;\n", 0), 0);
        QCOMPARE(detached["table"_L1]["agrees"_L1].toBool(), true);
        QCOMPARE(lockOn(detached, u"public.part"_s), u"SHARE UPDATE EXCLUSIVE"_s);
        QCOMPARE(lockOn(detached, u"public.part1"_s), u"ACCESS EXCLUSIVE"_s);
    }

    void transactions()
    {
        const QJsonObject report = rehearsed("BEGIN;\nALTER TABLE t ADD COLUMN b int;\nUPDATE other SET id = id;\n"
                                             "SAVEPOINT s; LOCK TABLE late; ROLLBACK TO s; LOCK TABLE late;\n"
                                             "COMMIT;\nBEGIN;\nDROP TABLE late;\nROLLBACK;\nSELECT * FROM late;\n",
            0);
        QCOMPARE(statement(report, 1)["commits"_L1].toString(), u"later"_s);
        QCOMPARE(statement(report, 1)["transaction"_L1].toInt(), 1);
        const QJsonObject update = statement(report, 2);
        QCOMPARE(lockOn(update, u"public.t"_s), QString());
        QCOMPARE(lockOn(update, u"public.t"_s, u"held"_s), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(update["held"_L1][0]["sinceLine"_L1].toInt(), 2);
        QCOMPARE(lockOn(statement(report, 4), u"public.late"_s), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(statement(report, 5)["measured"_L1].toBool(), true);
        QVERIFY(statement(report, 5)["locks"_L1].toArray().isEmpty());
        QCOMPARE(lockOn(statement(report, 6), u"public.late"_s), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(statement(report, 9)["undone"_L1].toBool(), true);
        QCOMPARE(statement(report, 9)["transaction"_L1].toInt(), 2);
        QCOMPARE(statement(report, 1)["undone"_L1].toBool(), false);
        QCOMPARE(lockOn(statement(report, 11), u"public.late"_s), u"ACCESS SHARE"_s);
        QCOMPARE(statement(report, 11)["commits"_L1].toString(), u"itself"_s);
        const QJsonObject open = rehearsed("BEGIN;\nDROP TABLE late;\n", 0);
        QCOMPARE(statement(open, 1)["undone"_L1].toBool(), true);
        QVERIFY2(open["notes"_L1][0].toString().contains("COMMIT"_L1), qPrintable(m_run.out));
    }

    void whatFails()
    {
        const QJsonObject report
            = rehearsed("ALTER TABLE t ADD COLUMN b int;\nBEGIN;\nALTER TABLE t ADD COLUMN c int;\n"
                        "CREATE INDEX CONCURRENTLY z ON t (b);\nCOMMIT;\n",
                4);
        QCOMPARE(statement(report, 0)["outcome"_L1].toString(), u"ran"_s);
        QCOMPARE(statement(report, 0)["undone"_L1].toBool(), false);
        QCOMPARE(statement(report, 2)["undone"_L1].toBool(), true);
        const QJsonObject failed = statement(report, 3);
        QCOMPARE(failed["outcome"_L1].toString(), u"failed"_s);
        QCOMPARE(failed["error"_L1]["sqlState"_L1].toString(), u"25001"_s);
        QVERIFY(failed["error"_L1]["where"_L1].toString().endsWith(":4"_L1));
        QCOMPARE(statement(report, 4)["outcome"_L1].toString(), u"not run"_s);
        QCOMPARE(report["statements"_L1].toArray().size(), 5);
        const QJsonObject syntax = rehearsed("SELECT 1;\nALTER TABEL t;\n", 4);
        QCOMPARE(statement(syntax, 1)["error"_L1]["sqlState"_L1].toString(), u"42601"_s);
        QVERIFY(rehearsed("SELECT 'open;\n", 3).isEmpty());
        QVERIFY2(m_run.err.contains("script.sql"_L1), qPrintable(m_run.err));
        QCOMPARE(runCli({u"rehearse"_s, path(u"script.sql"_s)}).code, 2);
        QCOMPARE(runCli({u"rehearse"_s, path(u"missing.sql"_s), u"--on"_s, u"empty:"_s}).code, 3);
    }

    /// A clone without rows cannot say whether rows would be refused.
    void rowsThatAreMissing()
    {
        const QJsonObject report
            = rehearsed("BEGIN;\nINSERT INTO t VALUES (100, 1, 's', 7);\nALTER TABLE t ADD COLUMN b int;\nCOMMIT;\n"
                        "INSERT INTO t VALUES (100, 1, 's', 7);\nCREATE TABLE fin (id int);\nALTER TABLE fin ADD "
                        "PRIMARY KEY (id);\n",
                0);
        QCOMPARE(statement(report, 1)["outcome"_L1].toString(), u"rows missing"_s);
        QCOMPARE(statement(report, 2)["outcome"_L1].toString(), u"ran"_s);
        QCOMPARE(statement(report, 4)["outcome"_L1].toString(), u"rows missing"_s);
        QCOMPARE(statement(report, 5)["outcome"_L1].toString(), u"ran"_s);
    }

    void plansOfItsOwn()
    {
        const QString from = write(u"from.sql"_s,
            "CREATE TABLE a (id bigint PRIMARY KEY, n int, e text);\nCREATE TABLE b (id bigint PRIMARY KEY, a_id "
            "bigint);\n");
        const QString to = write(u"to.sql"_s,
            "CREATE TABLE a (id bigint PRIMARY KEY, n bigint NOT NULL, e text UNIQUE);\nCREATE TABLE b (id bigint "
            "PRIMARY KEY, a_id bigint REFERENCES a);\nCREATE INDEX b_a ON b (a_id);\n");
        const QString up = path(u"up.sql"_s), down = path(u"down.sql"_s);
        QCOMPARE(runCli({u"diff"_s, from, to, u"--up"_s, up, u"--down"_s, down}).code, 1);
        for (const auto &[script, on] : {std::pair(up, from), std::pair(down, to)}) {
            QFile file(script);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains("\n\\set ON_ERROR_STOP on"));
            const CliRun run = runCli({u"rehearse"_s, script, u"--on"_s, on, u"--format"_s, u"json"_s});
            QVERIFY2(run.code == 1 || (script == down && run.code == 0), qPrintable(run.err + run.out));
            const QJsonObject report = QJsonDocument::fromJson(run.out.toUtf8()).object();
            QVERIFY2(report["notes"_L1].toArray().isEmpty(), qPrintable(run.out));
            for (const QJsonValue &one : report["statements"_L1].toArray()) {
                QCOMPARE(one["outcome"_L1].toString(), u"ran"_s);
                QVERIFY2(one["table"_L1]["contradictions"_L1].toArray().isEmpty(),
                    QJsonDocument(one.toObject()).toJson().constData());
            }
        }
        const QJsonObject commands = rehearsed("\\echo hello\nSELECT 1;\n\\i other.sql\nSELECT 2;\n", 0);
        QCOMPARE(commands["statements"_L1].toArray().size(), 2);
        QVERIFY2(commands["notes"_L1][0].toString().contains("\\i"_L1), qPrintable(m_run.out));
    }

    void rolesAndSecrets()
    {
        const QJsonObject report = rehearsed("BEGIN;\nGRANT SELECT ON t TO night_reader;\nCOMMIT;\n"
                                             "CREATE ROLE night_writer PASSWORD 'k4n4r13';\n"
                                             "COMMENT ON TABLE t IS 'x';\nCREATE EXTENSION pgcrypto;\n",
            0);
        QVERIFY(!m_run.out.contains("k4n4r13"_L1));
        QCOMPARE(statement(report, 1)["outcome"_L1].toString(), u"ran"_s);
        QCOMPARE(statement(report, 3)["outcome"_L1].toString(), u"left out"_s);
        QCOMPARE(statement(report, 5)["outcome"_L1].toString(), u"ran"_s);
    }

    /// A search path of the script's with operators and functions of its own does not tell the rehearsal lies.
    void namesThatMislead()
    {
        const QJsonObject report = rehearsed(
            "CREATE SCHEMA evil;\nCREATE FUNCTION evil.no(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT false';\n"
            "CREATE OPERATOR evil.= (FUNCTION = evil.no, LEFTARG = text, RIGHTARG = text);\n"
            "SET search_path = evil, public, pg_catalog;\nALTER TABLE public.t ALTER COLUMN a TYPE bigint;\n",
            1);
        QCOMPARE(lockOn(statement(report, 4), u"public.t"_s), u"ACCESS EXCLUSIVE"_s);
        QCOMPARE(names(statement(report, 4)["rewrites"_L1]), QStringList{u"public.t"_s});
    }

    void nothingGetsOut_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("code");
        QTest::newRow("to program") << QByteArray("COPY (SELECT 1) TO PROGRAM 'touch %C'") << 4;
        QTest::newRow("to file") << QByteArray("COPY (SELECT 1) TO '%C'") << 4;
        QTest::newRow("in a transaction") << QByteArray("BEGIN; COPY t FROM PROGRAM 'touch %C'; COMMIT") << 4;
        QTest::newRow("in DO") << QByteArray("DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch %C'''; END $$")
                               << 4;
        QTest::newRow("in DO, swallowed, committing") << QByteArray(
            "DO $$ BEGIN COMMIT; BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch %C'''; EXCEPTION WHEN "
            "OTHERS THEN NULL; END; END $$") << 0;
        QTest::newRow("in an index, concurrently") << QByteArray(
            "CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'COPY "
            "(SELECT 1) TO PROGRAM ''touch %C'''; RETURN 1; END $$; INSERT INTO late VALUES (1); CREATE "
            "INDEX CONCURRENTLY z ON late (f(id))") << 4;
        QTest::newRow("dblink") << QByteArray("CREATE EXTENSION dblink; SELECT dblink_connect('host=127.0.0.1')") << 4;
        QTest::newRow("the server") << QByteArray("ALTER SYSTEM SET work_mem = '1GB'") << 4;
    }

    void nothingGetsOut()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, code);
        const QString canary = path(u"canary"_s), before = stateOfSource();
        QFile::remove(canary);
        const QJsonObject report = rehearsed(sql.replace("%C", canary.toUtf8()), code);
        QVERIFY(!report.isEmpty());
        QVERIFY(!QFile::exists(canary));
        QCOMPARE(stateOfSource(), before);
    }

    void stopped()
    {
        const QString script = write(u"slow.sql"_s, "BEGIN;\nLOCK TABLE t;\nSELECT pg_sleep(98);\nCOMMIT;\n");
        QProcess cli;
        cli.start(QStringLiteral(HOWDAH_BINARY_DIR "/bin/howdah-cli"), {u"rehearse"_s, script, u"--on"_s, source()});
        const auto admin = openSession(m_scratch->administratorSpec(u"postgres"_s));
        QVERIFY(admin);
        const auto sleepers = [&] {
            const auto rows = (*admin)->query(
                u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(98)%' AND state = 'active' "
                "AND pid <> pg_backend_pid()"_s);
            return rows ? rows->integer(0, 0) : -1;
        };
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(), 1, 60'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(pid_t(cli.processId()), SIGINT), 0);
        QVERIFY(cli.waitForFinished(20'000));
        QCOMPARE(cli.exitCode(), 130);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(), 0, 5000);
    }
};

QTEST_GUILESS_MAIN(RehearseTest)
#include "tst_rehearse.moc"
