// SPDX-License-Identifier: Apache-2.0
// A script is applied once and to its end, whatever happens on the way: the client killed, the backend ended, the
// connection cut at every round trip, locks that others hold, two at once. psql -f on another database is the judge.
#include "support/applybed.h"
#include "support/roundtripproxy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <thread>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// What every database of this test begins with.
const QString s_before = u"CREATE TABLE t (id int PRIMARY KEY, a text, b int);"
                         "INSERT INTO t SELECT i, 'r' || i, i FROM generate_series(1, 200) i;"
                         "CREATE TABLE counted (n int); CREATE INDEX gone ON t (a);"
                         "CREATE PROCEDURE halves() LANGUAGE plpgsql AS $$ BEGIN "
                         "INSERT INTO public.counted VALUES (100); COMMIT; INSERT INTO public.counted VALUES (101); "
                         "END $$"_s;

const QByteArray s_script = R"(\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET search_path = public;

BEGIN;
INSERT INTO counted VALUES (1);
ALTER TABLE t ADD COLUMN c int DEFAULT 7;
SET howdah.step = 'one';
COMMIT;
INSERT INTO counted VALUES (2);
CREATE INDEX CONCURRENTLY t_b ON t (b);
BEGIN;
SET LOCAL search_path = '';
INSERT INTO public.counted SELECT 3;
CREATE TABLE public.u (id int REFERENCES public.t, note text);
COMMIT;
DROP INDEX CONCURRENTLY gone;
COPY u (id, note) FROM stdin;
1	a row; with a semicolon
2	\N
\.
VACUUM t;
BEGIN;
INSERT INTO counted VALUES (4);
COMMENT ON TABLE u IS 'made';
COMMIT;
RESET search_path;
)";

} // namespace

class ApplyTest : public QObject, private ApplyBed
{
    Q_OBJECT

private:
    QString m_script, m_expected;

    CliRun applied(const QString &database, const QStringList &options = {}, const QString &script = {}) const
    {
        return ApplyBed::applied(database, options, script.isEmpty() ? m_script : script);
    }
    CliRun resumed(const QString &database, const QString &script = {}) const
    {
        return ApplyBed::resumed(database, script.isEmpty() ? m_script : script);
    }
    /// Everything that holds at the end, however it was come to.
    void verifyEnd(const QString &database) const
    {
        QCOMPARE(dumped(database), m_expected);
        QCOMPARE(asked(database, u"SELECT string_agg(n::text, ' ' ORDER BY n) FROM counted"_s), u"1 2 3 4"_s);
        QCOMPARE(
            asked(database,
                u"SELECT string_agg(format('%s %s', r.state, (SELECT string_agg(a.segment || a.state, ' ' ORDER BY "
                "a.segment) FROM howdah_journal.applied a WHERE a.run = r.run)), ', ' ORDER BY r.started) FROM "
                "howdah_journal.run r WHERE state <> 'abandoned'"_s),
            u"finished 1done 2done 3done 4done 5done 6done 7done 8done"_s);
        QCOMPARE(asked(database, u"SELECT count(*)::text FROM pg_index WHERE NOT indisvalid"_s), u"0"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(begin(s_before), QString());
        m_script = written(u"script.sql"_s, s_script);
        const QString judge = newDatabase();
        QVERIFY(runProgram(u"psql"_s,
            {u"-X"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-f"_s, m_script, u"-d"_s,
                u"host=%1 port=%2 user=postgres dbname=%3 options='-c role=app'"_s.arg(m_server.folder())
                    .arg(m_server.port())
                    .arg(judge)}));
        m_expected = dumped(judge);
        QVERIFY(m_expected.contains(u"t_b") && !m_expected.contains(u"INDEX gone"));
        drop(judge);
    }

    void toItsEndAndOnlyOnce()
    {
        const QString database = newDatabase();
        const CliRun plan = applied(database, {u"--dry-run"_s});
        QCOMPARE(plan.code, 0);
        QVERIFY2(plan.out.contains(u"public.t: ACCESS EXCLUSIVE") && plan.out.contains(u"Segment 8 of 8"),
            qPrintable(plan.out));
        QCOMPARE(asked(database, u"SELECT to_regnamespace('howdah_journal')::text"_s), QString());
        const CliRun run = applied(database);
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        verifyEnd(database);
        QVERIFY(run.out.contains(u"ALTER TABLE t ADD COLUMN c") && run.out.contains(u"Applied to its end."));
        const CliRun twice = applied(database);
        QCOMPARE(twice.code, 0);
        QVERIFY2(twice.out.contains(u"was applied to its end already"), qPrintable(twice.out));
        verifyEnd(database);
        const CliRun json = applied(database, {u"--format=json"_s});
        QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).object().value(u"state"_s).toString(), u"was finished"_s);
        // The journal is no part of the schema.
        const CliRun same = runCli({u"diff"_s, direct(database), direct(database)});
        QCOMPARE(same.code, 0);
        const QString other = newDatabase();
        const CliRun differs = runCli({u"diff"_s, direct(database), direct(other)});
        QVERIFY2(differs.code == 1 && !differs.out.contains(u"howdah_journal"), qPrintable(differs.out));
        drop(database);
        drop(other);
    }

    void secretsAndRowsStayOut()
    {
        int files = 0;
        for (const QFileInfo &info : QDir(m_folder.filePath(u"data/howdah/applied"_s)).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY2(!text.contains("secret") && !text.contains("a row") && text.contains("\"finished\""), text);
            QCOMPARE(info.permissions() & 0x0777, QFileDevice::Permissions(0x0600) & 0x0777);
            ++files;
        }
        QVERIFY(files > 0);
    }

    void cutAnywhere_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("step");
        QTest::newRow("client killed") << int(RoundTripProxy::Before) << 4;
        QTest::newRow("cut before the server hears") << int(RoundTripProxy::Before) + 10 << 6;
        QTest::newRow("cut before the client hears") << int(RoundTripProxy::After) + 10 << 5;
        QTest::newRow("backend ended") << int(RoundTripProxy::Before) + 20 << 6;
    }

    /// At round trips of the session that writes, until one run gets through without: others each time, and all of them
    /// with HOWDAH_LAWS_COUNT=all.
    void cutAnywhere()
    {
        QFETCH(int, fault);
        QFETCH(int, step);
        if (qEnvironmentVariable("HOWDAH_LAWS_COUNT") == u"all")
            step = 1;
        int at = QRandomGenerator::global()->bounded(step) + 1, half = 0, looked = 0;
        qInfo("from round trip %d, each %d.", at, step);
        for (bool isThrough = false; !isThrough; at += step) {
            const QString database = newDatabase();
            QVERIFY(!database.isEmpty());
            std::unique_ptr<QProcess> process;
            const auto admin = writer();
            RoundTripProxy proxy(m_server.port(), "pg_try_advisory_lock", at, RoundTripProxy::Moment(fault % 10), [&] {
                if (fault < 10)
                    ::kill(pid_t(process->processId()), SIGKILL);
                else if (fault >= 20)
                    (void)admin->query(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity a WHERE datname = '%1' "
                                       "AND EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND locktype = "
                                       "'advisory')"_s.arg(database));
                return fault >= 10 && fault < 20; // cut
            });
            process = started({u"apply"_s, m_script, u"--on"_s, through(proxy.serverPort(), database)});
            QVERIFY(process);
            QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 60000);
            const QString said = QString::fromUtf8(process->readAllStandardOutput() + process->readAllStandardError());
            QVERIFY2(!said.contains(u"secret"), qPrintable(said));
            isThrough = !proxy.isHit();
            if (isThrough) {
                QVERIFY2(process->exitCode() == 0 && process->exitStatus() == QProcess::NormalExit, qPrintable(said));
            } else {
                // Without --resume it says where it stands and does nothing.
                if (looked++ % 2 == 0) {
                    const QString before = dumped(database);
                    const CliRun run = applied(database);
                    const bool isOver = run.out.contains(u"applied to its end already");
                    QVERIFY2(run.code == (half > 0 && !isOver ? 4 : run.code) && (run.code == 4 || run.code == 0),
                        qPrintable(run.out + run.err));
                    if (run.err.contains(u"half applied")) {
                        ++half;
                        QVERIFY2(run.err.contains(u"--resume"), qPrintable(run.err));
                        QCOMPARE(dumped(database), before);
                    }
                }
                const CliRun run = resumed(database);
                QVERIFY2(
                    run.code == 0, qPrintable(u"at %1, code %2: "_s.arg(at).arg(run.code) + said + run.out + run.err));
            }
            verifyEnd(database);
            if (QTest::currentTestFailed()) {
                qWarning("at round trip %d", at);
                return;
            }
            drop(database);
        }
        qInfo("%d round trips, %d half runs looked at", at - step, half);
        QVERIFY(at > 40 && half > 2);
    }

    void concurrentBuildIsCutInTheMiddle_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"kill", "terminate", "cut", "interrupt"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    /// An open transaction holds it up.
    void concurrentBuildIsCutInTheMiddle()
    {
        QFETCH(QString, how);
        const QString database = newDatabase();
        const auto holder = writer(database);
        QVERIFY(holder->execute(
            u"BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO counted SELECT 9 WHERE false; SELECT 1 FROM counted; "
            "LOCK TABLE counted IN ROW EXCLUSIVE MODE"_s));
        RoundTripProxy proxy(m_server.port(), "nothing says this", 1, RoundTripProxy::Before, [] { return false; });
        const auto process = started({u"apply"_s, m_script, u"--on"_s, through(proxy.serverPort(), database)});
        const auto admin = writer();
        const QString building = u"SELECT pid::text FROM pg_stat_activity WHERE datname = '%1' AND wait_event_type = "
                                 "'Lock' AND query LIKE 'CREATE INDEX CONCURRENTLY%'"_s.arg(database);
        QTRY_VERIFY_WITH_TIMEOUT(!asked(u"postgres"_s, building).isEmpty(), 30000);
        QCOMPARE(asked(database, u"SELECT count(*)::text FROM pg_index WHERE NOT indisvalid"_s), u"1"_s);
        QElapsedTimer timer;
        timer.start();
        if (how == u"kill")
            ::kill(pid_t(process->processId()), SIGKILL);
        else if (how == u"terminate")
            QVERIFY(admin->query(u"SELECT pg_terminate_backend(%1)"_s.arg(asked(u"postgres"_s, building))));
        else if (how == u"cut")
            proxy.cut();
        else
            ::kill(pid_t(process->processId()), SIGINT);
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10000);
        const QString said = QString::fromUtf8(process->readAllStandardOutput() + process->readAllStandardError());
        if (how == u"interrupt") {
            QVERIFY2(timer.elapsed() < 2600, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(process->exitCode(), 130);
        }
        // Nobody works on behind our back.
        QTRY_VERIFY_WITH_TIMEOUT(asked(u"postgres"_s, building).isEmpty(), 5000);
        const CliRun plain = applied(database);
        QCOMPARE(plain.code, 4);
        QVERIFY2(
            plain.err.contains(u"Segments 1 to 2 of 8 stand. Segment 3 (line 11) was begun outside of a transaction"),
            qPrintable(plain.err));
        QVERIFY(holder->execute(u"ROLLBACK"_s));
        const CliRun run = resumed(database);
        QVERIFY2(run.code == 0, qPrintable(said + run.out + run.err));
        QVERIFY2(run.out.contains(u"The index public.t_b is left behind, not valid"), qPrintable(run.out));
        verifyEnd(database);
        drop(database);
    }

    void whatTheCatalogDoesNotTellIsAsked()
    {
        const QString database = newDatabase();
        const QString script = written(
            u"call.sql"_s, "INSERT INTO counted VALUES (1);\nCALL halves();\nINSERT INTO counted VALUES (2);\n");
        // The procedure commits once; then the backend is ended as soon as that can be seen.
        QVERIFY(writer(database)->execute(
            u"CREATE OR REPLACE PROCEDURE halves() LANGUAGE plpgsql AS $$ BEGIN "
            "INSERT INTO public.counted VALUES (100); COMMIT; PERFORM pg_sleep(60); END $$"_s));
        const auto process = started({u"apply"_s, script, u"--on"_s, direct(database)});
        QTRY_COMPARE_WITH_TIMEOUT(
            asked(database, u"SELECT count(*)::text FROM counted WHERE n = 100"_s), u"1"_s, 20000);
        ::kill(pid_t(process->processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10000);
        const CliRun asks = resumed(database, script);
        QCOMPARE(asks.code, 4);
        QVERIFY2(asks.err.contains(u"--in-doubt=skip"), qPrintable(asks.err));
        const CliRun skips = applied(database, {u"--resume"_s, u"--in-doubt=skip"_s}, script);
        QVERIFY2(skips.code == 0, qPrintable(skips.out + skips.err));
        QCOMPARE(asked(database, u"SELECT string_agg(n::text, ' ' ORDER BY n) FROM counted"_s), u"1 2 100"_s);
        drop(database);
    }

    /// As diff writes them: steps that check each other, a session that is read-only in between.
    void aScriptOfDiffGoesOn()
    {
        const QString target = newDatabase(), judge = newDatabase();
        QVERIFY(writer(target)->execute(
            u"SET ROLE app; CREATE TABLE u (id int PRIMARY KEY, t int); CREATE INDEX t_b ON t (b);"
            "ALTER TABLE u ADD FOREIGN KEY (t) REFERENCES t; ALTER TABLE counted ADD COLUMN t int REFERENCES t;"
            "ALTER TABLE t ALTER COLUMN b SET NOT NULL; ALTER TABLE t ADD CHECK (b > 0); DROP INDEX gone;"
            "CREATE UNIQUE INDEX t_ab ON t (a, b)"_s));
        const QString up = m_folder.filePath(u"up.sql"_s);
        QCOMPARE(runCli({u"diff"_s, direct(judge), direct(target), u"--up"_s, up}).code, 1);
        QVERIFY(runProgram(u"psql"_s, {u"-X"_s, u"-f"_s, up, u"-d"_s, direct(judge)}));
        const QString expected = dumped(judge);
        /// Whether it was killed at that round trip, not at its end before.
        const auto isKilled = [&](const QString &database, int at, const QStringList &options) {
            std::unique_ptr<QProcess> process;
            RoundTripProxy proxy(m_server.port(), "pg_try_advisory_lock", at, RoundTripProxy::Before, [&] {
                ::kill(pid_t(process->processId()), SIGKILL);
                return false;
            });
            process = started(QStringList{u"apply"_s, up, u"--on"_s, through(proxy.serverPort(), database)} + options);
            while (process && process->state() != QProcess::NotRunning)
                QTest::qWait(20);
            return proxy.isHit();
        };
        int at = 2, faults = 0, seconds = 0;
        for (bool isThrough = false; !isThrough; at += 11, ++faults) {
            const QString database = newDatabase();
            isThrough = !isKilled(database, at, {});
            if (!isThrough) {
                QTest::qWait(1200); // its backend is gone
                seconds += isKilled(database, 9 + 5 * faults, {u"--resume"_s});
                const CliRun run = resumed(database, up);
                QVERIFY2(run.code == 0, qPrintable(u"at %1: "_s.arg(at) + run.out + run.err));
            }
            QCOMPARE(dumped(database), expected);
            QCOMPARE(runCli({u"diff"_s, direct(database), direct(target)}).code, 0);
            drop(database);
        }
        qInfo("%d faults, %d of them once more", faults - 1, seconds);
        QVERIFY(faults > 6 && seconds > 4);
        drop(target);
        drop(judge);
    }

    void thereAndBackAndThere()
    {
        const QString target = newDatabase(), database = newDatabase();
        QVERIFY(writer(target)->execute(
            u"SET ROLE app; CREATE INDEX t_b ON t (b); ALTER TABLE t ADD CHECK (b > 0); CREATE TABLE v (i int)"_s));
        const QString up = m_folder.filePath(u"there.sql"_s), down = m_folder.filePath(u"back.sql"_s);
        QCOMPARE(runCli({u"diff"_s, direct(database), direct(target), u"--up"_s, up, u"--down"_s, down}).code, 1);
        const auto rolledBack = [&] { return runCli({u"rollback"_s, down, u"--on"_s, direct(database)}); };
        const QString before = dumped(database), after = dumped(target);
        const CliRun early = rolledBack();
        QCOMPARE(early.code, 4);
        QVERIFY2(early.err.startsWith(u"There is nothing to roll back"), qPrintable(early.err));
        for (int i = 0; i < 2; ++i) {
            const CliRun there = applied(database, {}, up);
            QVERIFY2(there.code == 0 && there.out.contains(u"Applied to its end."), qPrintable(there.out + there.err));
            QCOMPARE(dumped(database), after);
            const CliRun back = rolledBack();
            QVERIFY2(back.code == 0 && back.out.contains(u"This takes back %1, applied at "_s.arg(up)),
                qPrintable(back.out + back.err));
            QCOMPARE(dumped(database), before);
        }
        QCOMPARE(rolledBack().code, 4);
        // One that is cut off and finished by the other command takes back what it began to.
        QVERIFY(applied(database, {}, up).code == 0);
        const auto blocker = writer(database);
        QVERIFY(blocker->execute(u"BEGIN; LOCK TABLE v IN ACCESS SHARE MODE"_s));
        const auto process = started({u"rollback"_s, down, u"--on"_s, direct(database)});
        const QString waiting = u"SELECT pid::text FROM pg_stat_activity WHERE datname = '%1' AND wait_event_type = "
                                "'Lock'"_s.arg(database);
        QTRY_VERIFY_WITH_TIMEOUT(!asked(u"postgres"_s, waiting).isEmpty(), 30000);
        ::kill(pid_t(process->processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(asked(u"postgres"_s, waiting).isEmpty(), 10000);
        QVERIFY(blocker->execute(u"ROLLBACK"_s));
        const CliRun finished = resumed(database, down);
        QVERIFY2(finished.code == 0, qPrintable(finished.out + finished.err));
        QCOMPARE(dumped(database), before);
        QCOMPARE(asked(database, u"SELECT string_agg(state, ', ' ORDER BY started) FROM howdah_journal.run"_s),
            u"rolled back, rollback, rolled back, rollback, rolled back, rollback"_s);
        drop(target);
        drop(database);
    }

    void twoAtOnce()
    {
        const QString database = newDatabase();
        const auto holder = writer(database);
        QVERIFY(holder->execute(u"BEGIN; LOCK TABLE counted IN ACCESS EXCLUSIVE MODE"_s));
        const auto first = started({u"apply"_s, m_script, u"--on"_s, direct(database)});
        QTRY_VERIFY_WITH_TIMEOUT(
            asked(u"postgres"_s,
                u"SELECT pid::text FROM pg_stat_activity WHERE datname = '%1' AND wait_event_type = 'Lock'"_s.arg(
                    database))
                    .size()
                > 0,
            20000);
        const CliRun second = applied(database);
        QCOMPARE(second.code, 4);
        QVERIFY2(second.err.startsWith(u"Somebody else applies a script to this database now (session ")
                && second.err.count(u'\n') == 1,
            qPrintable(second.err));
        QVERIFY(holder->execute(u"ROLLBACK"_s));
        QTRY_COMPARE_WITH_TIMEOUT(first->state(), QProcess::NotRunning, 60000);
        QCOMPARE(first->exitCode(), 0);
        verifyEnd(database);
        drop(database);
    }

    void anotherScriptIsRefusedUntilGivenUp()
    {
        const QString database = newDatabase();
        const QString fails = written(u"fails.sql"_s,
            "BEGIN;\nINSERT INTO counted VALUES (8);\nCOMMIT;\nBEGIN;\nINSERT INTO counted VALUES (9);\nSELECT "
            "1/0;\nCOMMIT;\n");
        const CliRun failed = applied(database, {}, fails);
        QCOMPARE(failed.code, 3);
        QVERIFY2(failed.err.contains(u"fails.sql:6: division by zero"), qPrintable(failed.err));
        QVERIFY2(failed.out.contains(u"Segments 1 to 1 of 2 stand"), qPrintable(failed.out));
        QCOMPARE(asked(database, u"SELECT string_agg(n::text, ' ') FROM counted"_s), u"8"_s);
        const CliRun other = applied(database, {u"--resume"_s});
        QCOMPARE(other.code, 4);
        QVERIFY2(other.err.contains(u"Another script is half applied") && other.err.contains(u"1 of 2"),
            qPrintable(other.err));
        QCOMPARE(asked(database, u"SELECT string_agg(n::text, ' ') FROM counted"_s), u"8"_s);
        const CliRun given = applied(database, {u"--abandon"_s});
        QVERIFY2(given.code == 0, qPrintable(given.err));
        QCOMPARE(asked(database, u"SELECT string_agg(n::text, ' ' ORDER BY n) FROM counted"_s), u"1 2 3 4 8"_s);
        drop(database);
    }

    /// Whoever reads waits behind our lock for its time-out at most, and it gets through once it may.
    void aBlockedStatementGivesWay()
    {
        const QString database = newDatabase();
        const auto holder = writer(database);
        QVERIFY(holder->execute(u"BEGIN; SELECT count(*) FROM t"_s));
        const auto process = started({u"apply"_s, m_script, u"--on"_s, direct(database), u"--lock-timeout"_s, u"1s"_s});
        qint64 longest = 0;
        std::jthread reader([&](std::stop_token stop) {
            const auto session = writer(database);
            while (session && !stop.stop_requested()) {
                QElapsedTimer timer;
                timer.start();
                (void)session->query(u"SELECT count(*) FROM t"_s);
                longest = std::max(longest, timer.elapsed());
                QThread::msleep(5);
            }
        });
        QTest::qWait(6000);
        QCOMPARE(process->state(), QProcess::Running);
        QVERIFY(holder->execute(u"ROLLBACK"_s));
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 60000);
        reader.request_stop();
        reader.join();
        const QString said = QString::fromUtf8(process->readAllStandardOutput() + process->readAllStandardError());
        QVERIFY2(process->exitCode() == 0, qPrintable(said));
        QVERIFY2(said.contains(u"Segment 1 did not get a lock in time and is undone; try 2 of 9")
                && said.contains(u"public.t is held in ACCESS SHARE by session "),
            qPrintable(said));
        qInfo("a reader waited %lld ms at most", longest);
        QVERIFY2(longest > 500 && longest < 2000, qPrintable(QString::number(longest)));
        verifyEnd(database);
        drop(database);
    }

    /// Somebody who may make schemas waits with tables of the journal's names, and what runs as whoever writes there.
    void anothersJournalIsATrap()
    {
        const QString database = newDatabase();
        const auto admin = writer(database);
        QVERIFY(admin->execute(u"CREATE ROLE mallory LOGIN; GRANT CREATE ON DATABASE %1 TO mallory; "
                               "SET ROLE mallory; CREATE SCHEMA howdah_journal; RESET ROLE"_s.arg(database)));
        const auto trap = [&](const QString &tables) {
            QVERIFY(admin->execute(u"SET ROLE mallory; "_s + tables
                + u"; GRANT ALL ON SCHEMA howdah_journal TO public; "
                  "GRANT ALL ON ALL TABLES IN SCHEMA howdah_journal TO public; RESET ROLE"_s));
            const CliRun run = applied(database);
            QCOMPARE(run.code, 4);
            QVERIFY2(run.err.contains(u"belongs to mallory"_s) && run.err.count(u'\n') == 1, qPrintable(run.err));
            QCOMPARE(asked(database, u"SELECT count(*) FROM counted"_s), u"0"_s);
        };
        trap(u"SELECT 1"_s);
        trap(
            u"CREATE TABLE howdah_journal.run (run uuid, script text, checksum text, segments int, state text, "
            "started timestamptz, ended timestamptz, who text); CREATE FUNCTION howdah_journal.trap() RETURNS trigger "
            "LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.counted VALUES (666); RETURN new; END'; CREATE TRIGGER trap "
            "BEFORE INSERT ON howdah_journal.run FOR EACH ROW EXECUTE FUNCTION howdah_journal.trap(); "
            "CREATE TABLE howdah_journal.applied (run uuid)"_s);
        // The schema is given back, its tables are not.
        QVERIFY(admin->execute(u"ALTER SCHEMA howdah_journal OWNER TO app"_s));
        trap(u"SELECT 1"_s);
        QVERIFY(admin->execute(u"DROP SCHEMA howdah_journal CASCADE"_s));
        const CliRun run = applied(database);
        QVERIFY2(run.code == 0, qPrintable(run.err));
        drop(database);
        QVERIFY(writer()->execute(u"DROP ROLE mallory"_s));
    }

    void anothersOperatorIsATrap_data()
    {
        QTest::addColumn<QString>("types");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("searchPath");
        const QString usual = u"\"$user\", public"_s, first = u"public, pg_catalog"_s;
        // None of pg_catalog takes these two, and PostgreSQL takes the operator whose types are those of the left side.
        QTest::newRow("does not match") << u"name"_s << u"bool"_s << u"!~"_s << usual;
        QTest::newRow("joins") << u"name"_s << u"text"_s << u"||"_s << usual;
        QTest::newRow("equals") << u"text"_s << u"bool"_s << u"="_s << first;
    }

    /// What Howdah asks on the session that writes is asked by nobody else's operators.
    void anothersOperatorIsATrap()
    {
        QFETCH(QString, types);
        QFETCH(QString, result);
        QFETCH(QString, name);
        QFETCH(QString, searchPath);
        const QString database = newDatabase(), role = u"mallory_"_s + database;
        const auto admin = writer(database);
        QVERIFY(admin->execute(u"CREATE ROLE %6; GRANT CREATE ON SCHEMA public TO %6; SET ROLE %6; "
                               "CREATE FUNCTION public.trap(%1, %1) RETURNS %2 LANGUAGE plpgsql AS 'BEGIN "
                               "INSERT INTO public.counted VALUES (666); RETURN NULL; END'; "
                               "CREATE OPERATOR public.%3 (LEFTARG = %1, RIGHTARG = %1, FUNCTION = public.trap); "
                               "CREATE FUNCTION public.set_config(text, text, boolean) RETURNS text LANGUAGE plpgsql "
                               "AS 'BEGIN INSERT INTO public.counted VALUES (667); RETURN $2; END'; "
                               "RESET ROLE; ALTER ROLE app IN DATABASE %4 SET search_path = %5"_s.arg(
                                   types, result, name, database, searchPath, role)));
        QVERIFY(admin->execute(
            u"CREATE TABLE public.alembic_version (version_num text); CREATE TEMP TABLE held (i int)"_s));
        // Who holds a lock is asked of the session that writes where the wait was too short for the other one to see.
        QVERIFY(admin->execute(u"BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE; "
                               "LOCK TABLE t IN ACCESS SHARE MODE"_s));
        const QString script = written(u"trap.sql"_s, "ALTER TABLE t ADD caught int;");
        CliRun run;
        for (int i = 0; i < 5 && !run.err.contains(u"is locked by session"); ++i)
            run = applied(database, {u"--lock-timeout=1ms"_s, u"--retries=0"_s}, script);
        QVERIFY2(run.code == 3 && run.err.contains(u"is locked by session"), qPrintable(run.out + run.err));
        QVERIFY(admin->execute(u"ROLLBACK"_s));
        run = applied(database, {}, script);
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(asked(database, u"SELECT count(*)::text FROM counted"_s), u"0"_s);
        drop(database);
        QVERIFY(writer()->execute(u"DROP ROLE "_s + role));
    }

    void refusedBeforeItBegins_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("open") << QByteArray("BEGIN;\nSELECT 1;\n") << 3 << u":1: The transaction that begins here"_s;
        QTest::newRow("chain") << QByteArray("BEGIN;\nCOMMIT AND CHAIN;\nCOMMIT;") << 3 << u":2: AND CHAIN"_s;
        QTest::newRow("quits") << QByteArray("SELECT 1;\n\\q\nSELECT 2;\n") << 3 << u":2: \"\\q\" is not followed"_s;
        QTest::newRow("elsewhere") << QByteArray("SELECT 1;\n\n\\connect other\nSELECT 2;\n") << 3
                                   << u":3: \"\\connect\""_s;
        QTest::newRow("reads") << QByteArray("\\i other.sql\n") << 3 << u":1: \"\\i\" is a command of psql"_s;
        QTest::newRow("discard") << QByteArray("DISCARD ALL;") << 3 << u"DISCARD ALL would"_s;
        QTest::newRow("owner") << QByteArray("SELECT 1;ALTER TABLE theirs ADD b int;") << 4
                               << u"public.theirs belongs to postgres"_s;
    }

    void refusedBeforeItBegins()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, code);
        QFETCH(QString, sentence);
        const QString database = newDatabase();
        QVERIFY(writer(database)->execute(u"ALTER SCHEMA public OWNER TO postgres; CREATE TABLE theirs (a int)"_s));
        const CliRun run = applied(database, {}, written(u"refused.sql"_s, script));
        QCOMPARE(run.code, code);
        QVERIFY2(run.err.contains(sentence) && run.err.count(u'\n') == 1, qPrintable(run.err));
        QCOMPARE(asked(database, u"SELECT to_regnamespace('howdah_journal')::text"_s), QString());
        drop(database);
    }
};

QTEST_GUILESS_MAIN(ApplyTest)
#include "tst_apply.moc"
