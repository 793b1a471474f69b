// SPDX-License-Identifier: Apache-2.0
// Every wait ends: stalled and cut connections, locks that others hold, a cancel at any moment; each in one sentence.
#include "server/libpq/opensession.h"
#include "support/cli.h"
#include "support/cuttingproxy.h"
#include "support/stallingproxy.h"
#include "support/testserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Howdah;
using namespace Qt::StringLiterals;

class WaitsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;

    static QString through(int port)
    {
        return u"host=127.0.0.1 port=%1 user=app password=secret dbname=postgres sslmode=disable gssencmode=disable"_s
            .arg(port);
    }
    std::unique_ptr<Session> writer() const
    {
        auto session = openSession({m_server.conninfo(), {}, {}, 10, false});
        return session ? std::move(*session) : nullptr;
    }
    static std::unique_ptr<QProcess> started(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/howdah-cli"_s), arguments,
            QIODevice::ReadOnly);
        return process->waitForStarted() ? std::move(process) : nullptr;
    }
    /// Ended by one interrupt, in time, with one sentence and nothing else.
    static void interrupt(QProcess &process)
    {
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process.processId()), SIGINT);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
        QVERIFY2(timer.elapsed() < 2600, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitCode(), 130);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.startsWith(u"Cancelled"_s) && said.count(u'\n') == 1, qPrintable(said));
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toUtf8());
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const auto session = writer();
        QVERIFY(session
            && session->execute(
                u"CREATE TABLE held (a int); CREATE INDEX ON held (a); CREATE VIEW shown AS SELECT a FROM held;"
                "ALTER TABLE held OWNER TO app; ALTER VIEW shown OWNER TO app;"
                "DO $$ BEGIN FOR i IN 1..300 LOOP EXECUTE format('CREATE TABLE t%s (a int, b text)', i); "
                "EXECUTE format('ALTER TABLE t%s OWNER TO app', i); END LOOP; END $$"_s));
    }

    void timeoutsAreOurOwnAndNeverLooser()
    {
        const QString sql = u"SELECT string_agg(current_setting(n), ' ' ORDER BY n) FROM unnest(ARRAY['lock_timeout', "
                            "'statement_timeout', 'idle_in_transaction_session_timeout']) n"_s;
        const auto admin = writer();
        QVERIFY(admin->execute(u"ALTER ROLE app RESET ALL"_s));
        const auto plain = openSession({through(m_server.port()), {}, {}});
        QVERIFY(plain);
        QCOMPARE((*plain)->query(sql)->text(0, 0), u"15min 3s 15min"_s);
        QVERIFY(
            admin->execute(u"ALTER ROLE app SET statement_timeout = '5s'; ALTER ROLE app SET lock_timeout = '1h'"_s));
        const auto strict = openSession({through(m_server.port()), {}, {}});
        QVERIFY(strict);
        QCOMPARE((*strict)->query(sql)->text(0, 0), u"15min 3s 5s"_s);
        QVERIFY(admin->execute(u"ALTER ROLE app RESET ALL"_s));
    }

    void aHeldLockIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("inspect") << QStringList{u"inspect"_s} << 3;
        QTest::newRow("check") << QStringList{u"check"_s} << 3;
    }

    void aHeldLockIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto holder = writer();
        QVERIFY(
            holder->execute(u"SET application_name = 'the holder'; BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE"_s));
        QElapsedTimer timer;
        timer.start();
        const CliRun run = runCli(arguments + QStringList{through(m_server.port())});
        QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
        const QString said = run.out + run.err;
        QVERIFY2(
            said.contains(u"held"_s) && said.contains(u"is locked by session "_s) && said.contains(u"the holder"_s),
            qPrintable(said.left(2000)));
        QVERIFY2(run.code == code || run.code == 1, qPrintable(QString::number(run.code) + run.err));
        QVERIFY(holder->execute(u"ROLLBACK"_s));
    }

    /// Each kind of wait on a connection that neither answers nor ends.
    void aStalledConnectionIsCancelled_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<qint64>("limit");
        QTest::newRow("connecting") << QStringList{u"inspect"_s} << qint64(0);
        QTest::newRow("logging in") << QStringList{u"inspect"_s} << qint64(60);
        QTest::newRow("reading") << QStringList{u"inspect"_s} << qint64(20000);
        QTest::newRow("checking") << QStringList{u"check"_s, u"--data"_s, u"full"_s} << qint64(90000);
        QTest::newRow("comparing") << QStringList{u"diff"_s, u"empty:"_s} << qint64(30000);
    }

    void aStalledConnectionIsCancelled()
    {
        QFETCH(QStringList, arguments);
        QFETCH(qint64, limit);
        StallingProxy proxy(m_server.port(), limit);
        const auto process = started(arguments + QStringList{through(proxy.serverPort())});
        QVERIFY(process);
        QTRY_VERIFY_WITH_TIMEOUT(proxy.isStalled() || process->state() == QProcess::NotRunning, 20000);
        QTest::qWait(limit == 0 ? 1500 : 300); // it waits by now
        QCOMPARE(process->state(), QProcess::Running);
        interrupt(*process);
    }

    void aCutConnectionEndsOnce_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<qint64>("limit");
        for (const qint64 limit : {20000, 60000, 120000}) {
            QTest::addRow("check %d", int(limit)) << QStringList{u"check"_s, u"--data"_s, u"full"_s} << limit;
            QTest::addRow("diff %d", int(limit)) << QStringList{u"diff"_s, u"empty:"_s, u"--prove"_s} << limit;
        }
    }

    void aCutConnectionEndsOnce()
    {
        QFETCH(QStringList, arguments);
        QFETCH(qint64, limit);
        CuttingProxy proxy(m_server.port(), limit);
        CliRun run;
        std::jthread thread([&] { run = runCli(arguments + QStringList{through(proxy.serverPort())}); });
        QTRY_VERIFY_WITH_TIMEOUT(run.code >= 0, 60000);
        QCOMPARE(run.code, 3);
        QCOMPARE(run.out, QString());
        QVERIFY2(run.err.startsWith(u"The connection to 127.0.0.1, port %1, was lost"_s.arg(proxy.serverPort()))
                && run.err.count(u"was lost"_s) == 1,
            qPrintable(run.err));
    }

    /// A backend that is ended while the guards are counted.
    void aKilledBackendEndsOnce()
    {
        const auto holder = writer();
        QVERIFY(holder->execute(u"CREATE TABLE slow (a int); INSERT INTO slow VALUES (1); "
                                "CREATE TABLE slower (a int); ALTER TABLE slow OWNER TO app"_s));
        QFile target(m_folder.filePath(u"target.sql"_s));
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write("SELECT 1;");
        target.close();
        const auto process = started({u"diff"_s, through(m_server.port()), target.fileName()});
        QVERIFY(process);
        // QTRY looks once more after it has found the condition true: a kill that was counted must stay counted.
        bool killed = false;
        const auto kill = [&] {
            const auto rows = holder->query(u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                            "WHERE application_name = 'Howdah' AND usename = 'app'"_s);
            killed = rows && rows->integer(0, 0) > 0;
            return killed;
        };
        QTRY_VERIFY_WITH_TIMEOUT(killed || process->state() == QProcess::NotRunning || kill(),
            120000); // the private server is made first
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 30000);
        const QString said = QString::fromUtf8(process->readAllStandardError());
        QVERIFY(killed);
        QCOMPARE(process->exitCode(), 3);
        QVERIFY2(said.startsWith(u"The connection to "_s) && said.count(u"was lost"_s) == 1, qPrintable(said));
    }

    /// The server goes down, and comes back, while a command waits: said once, in time; the next one finds it again.
    void aRestartedServer_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code"); ///< of the next one
        QTest::newRow("inspect") << QStringList{u"inspect"_s} << 0;
        QTest::newRow("check") << QStringList{u"check"_s, u"--data"_s, u"full"_s} << 1;
        QTest::newRow("diff") << QStringList{u"diff"_s, u"empty:"_s} << 1;
    }

    void aRestartedServer()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto holder = writer();
        // Whoever reads the schema asks for the view's text, and for that waits for its table, three seconds at most.
        QVERIFY(holder->execute(u"BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE"_s));
        const QStringList whole = arguments + QStringList{through(m_server.port())};
        const auto process = started(whole);
        QVERIFY(process);
        const auto isWaiting = [&] {
            const auto rows = holder->query(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s);
            return rows && rows->integer(0, 0) > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWaiting() || process->state() == QProcess::NotRunning, 60000);
        QCOMPARE(process->state(), QProcess::Running);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_server.restart());
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 20000);
        const QString said = QString::fromUtf8(process->readAllStandardError());
        QCOMPARE(process->exitCode(), 3);
        QVERIFY2(said.startsWith(u"The connection to "_s) && said.count(u"was lost"_s) == 1, qPrintable(said));
        QCOMPARE(process->readAllStandardOutput(), QByteArray());
        const CliRun again = runCli(whole);
        QVERIFY2(again.code == code, qPrintable(QString::number(again.code) + again.err));
        QCOMPARE(again.err, QString());
    }

    /// Somebody else makes, changes and drops tables all the while.
    void aSchemaThatOthersChangeIsReadAllTheSame()
    {
        std::atomic_bool isOver = false;
        std::jthread changing([&] {
            const auto other = writer();
            for (int i = 0; !isOver; ++i)
                (void)other->execute(u"CREATE TABLE passing%1 (a int PRIMARY KEY, b text DEFAULT 'x'); "
                                     "CREATE VIEW seen%1 AS SELECT b FROM passing%1; ALTER TABLE passing%1 ADD c int; "
                                     "CREATE INDEX ON passing%1 (b); DROP TABLE passing%1 CASCADE"_s.arg(i % 7));
        });
        const auto ended = qScopeGuard([&isOver] { isOver = true; });
        for (int i = 0; i < 6; ++i) {
            const CliRun inspected = runCli({u"inspect"_s, through(m_server.port()), u"--format"_s, u"summary"_s});
            QVERIFY2(inspected.code == 0 && inspected.err.isEmpty(), qPrintable(inspected.err));
        }
        const CliRun compared = runCli({u"diff"_s, u"empty:"_s, through(m_server.port())});
        QVERIFY2(compared.code == 1, qPrintable(compared.err));
    }

    /// No room for the private server, found as it is made, as its first database is, or by what is read: whose disk it
    /// is, in one sentence, at once.
    void aFullDisk_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::newRow("initdb") << 20;
        QTest::newRow("a database") << 46;
        QTest::newRow("rows") << 100;
    }

    void aFullDisk()
    {
        QFETCH(int, megabytes);
        QFile rows(m_folder.filePath(u"rows.sql"_s));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        rows.write("CREATE TABLE t AS SELECT i, repeat('x', 900) FROM generate_series(1, 400000) i;\n");
        rows.close();
        const QString small = m_folder.filePath(u"small"_s);
        QDir().mkpath(small);
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(u"bwrap"_s,
            {u"--dev-bind"_s, u"/"_s, u"/"_s, u"--size"_s, QString::number(megabytes * 1000000), u"--tmpfs"_s, small,
                u"--setenv"_s, u"XDG_CACHE_HOME"_s, small,
                QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/howdah-cli"_s), u"inspect"_s,
                rows.fileName(), u"--unfenced"_s});
        QVERIFY(process.waitForFinished(60000));
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitCode() == 3, qPrintable(said));
        QVERIFY2(timer.elapsed() < 20000 * HOWDAH_PATIENCE, qPrintable(QString::number(timer.elapsed())));
        const QString first = said.section(u'\n', 0, 0);
        QVERIFY2(first.contains(u"private PostgreSQL server"_s)
                && first.startsWith(megabytes < 100 ? small : rows.fileName()),
            qPrintable(said));
        QVERIFY2(first.contains(u"The disk is full"_s), qPrintable(said));
        QVERIFY2(said.count(u'\n') == (megabytes < 100 ? 1 : 2), qPrintable(said)); // the server's hint
    }

    /// A home in which nothing can be written: what needs the private server says so, what does not goes on.
    void anUnwritableHome()
    {
        const QString home = m_folder.filePath(u"home"_s);
        QVERIFY(QDir().mkpath(home) && QFile::setPermissions(home, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        QFile source(m_folder.filePath(u"plain.sql"_s));
        QVERIFY(source.open(QIODevice::WriteOnly) && source.write("CREATE TABLE t (a int);\n") > 0);
        source.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home);
        for (const char *name :
            {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            environment.remove(QLatin1String(name));
        for (const QStringList &arguments : {QStringList{u"inspect"_s, source.fileName()},
                 QStringList{u"inspect"_s, u"demo:"_s}, QStringList{u"diff"_s, m_server.conninfo(), source.fileName()},
                 QStringList{u"check"_s, source.fileName()},
                 QStringList{u"rehearse"_s, source.fileName(), u"--on"_s, u"demo:"_s}}) {
            const CliRun run = runCli(arguments, environment);
            QVERIFY2(run.code == 3 && run.out.isEmpty(), qPrintable(arguments.join(u' ') + run.out + run.err));
            QVERIFY2(run.err.count(u'\n') == 1 && run.err.startsWith(home + u"/.cache/howdah/"_s), qPrintable(run.err));
        }
        const CliRun linted = runCli({u"lint"_s, source.fileName()}, environment);
        QVERIFY2(linted.code == 1 && linted.err.isEmpty(), qPrintable(linted.err));
        const CliRun inspected = runCli({u"inspect"_s, m_server.conninfo(), u"--format"_s, u"summary"_s}, environment);
        QVERIFY2(inspected.code == 0 && inspected.err.isEmpty(), qPrintable(inspected.err));
        QVERIFY(QFile::setPermissions(home, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }

    void aBusyServerIsCancelled()
    {
        QFile slow(m_folder.filePath(u"slow.sql"_s));
        QVERIFY(slow.open(QIODevice::WriteOnly));
        slow.write("SELECT 1;\nSELECT pg_sleep(600);\n");
        slow.close();
        const auto process = started({u"inspect"_s, slow.fileName()});
        QVERIFY(process);
        QTest::qWait(6000); // the private server is made and asked
        QCOMPARE(process->state(), QProcess::Running);
        interrupt(*process);
    }
};

QTEST_GUILESS_MAIN(WaitsTest)
#include "tst_waits.moc"
