// SPDX-License-Identifier: Apache-2.0
// `diff` when something goes wrong: a connection that breaks, no scratch server, a source that changes meanwhile,
// objects and schemas that the role may not see. One clear sentence, or everything there is with the rest named; never
// half a truth.
#include "support/cli.h"
#include "support/cuttingproxy.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Howdah;
using namespace Qt::StringLiterals;

class FaultsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;

    static int sentences(const QString &err) { return int(err.trimmed().split(u'\n', Qt::SkipEmptyParts).size()); }

    QString psql(const QString &database, const QString &sql)
    {
        QProcess process;
        process.start(TestServer::program(u"psql"_s),
            {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database),
                u"-c"_s, sql});
        process.waitForFinished(60000);
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QCOMPARE(loadScript(m_server, u"plainly"_s,
                     "create schema shut; create table shut.away(id int primary key, v text);"
                     "revoke all on schema shut from public; create table t(id int primary key);"
                     "create foreign data wrapper w; create server s foreign data wrapper w options (host 'h');"
                     "create user mapping for postgres server s options (password 'secret-of-postgres');"
                     "create subscription sub connection 'dbname=nowhere password=secret-of-sub' publication p with "
                     "(connect = false);"),
            QString());
        QCOMPARE(loadScript(m_server, u"other"_s, "create table t(id int primary key, v int);"), QString());
    }

    void aConnectionThatBreaks()
    {
        for (const qint64 bytes : {0, 500, 3000, 9000}) {
            CuttingProxy proxy(m_server.port(), bytes);
            QVERIFY(proxy.isListening());
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"PGPASSWORD"_s, u"secret"_s);
            const QString broken
                = u"host=127.0.0.1 port=%1 user=app dbname=plainly sslmode=disable gssencmode=disable"_s.arg(
                    proxy.serverPort());
            auto running = std::async(std::launch::async,
                [&] { return runCli({u"diff"_s, broken, m_server.conninfo(u"other"_s)}, environment); });
            while (running.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
                QTest::qWait(10);
            const CliRun run = running.get();
            QVERIFY(proxy.cuts() > 0);
            QCOMPARE(run.code, 3);
            QVERIFY2(run.out.isEmpty() && run.err.section(u'\n', 0, 0).trimmed().endsWith(u'.'), qPrintable(run.err));
        }
    }

    void noScratchServer()
    {
        QTemporaryDir folder, cache;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOWDAH_PG_BINDIR"_s, folder.path());
        environment.insert(u"XDG_CACHE_HOME"_s, cache.path());
        const CliRun file = runCli({u"diff"_s, u"empty:"_s, m_server.conninfo(u"other"_s)}, environment);
        QCOMPARE(file.code, 3);
        QCOMPARE(sentences(file.err), 1);
        // Two live databases need none; only a proof does.
        const CliRun live
            = runCli({u"diff"_s, m_server.conninfo(u"plainly"_s), m_server.conninfo(u"other"_s)}, environment);
        QVERIFY2(live.code == 1, qPrintable(live.err));
        const CliRun proof = runCli(
            {u"diff"_s, m_server.conninfo(u"plainly"_s), m_server.conninfo(u"other"_s), u"--prove"_s}, environment);
        QCOMPARE(proof.code, 3);
        QVERIFY(proof.out.isEmpty());
    }

    /// Tables come and go all the time; each reading is one moment, or says in a sentence that it could not be had.
    void aSourceThatChanges()
    {
        QProcess storm;
        storm.start(TestServer::program(u"psql"_s), {u"-X"_s, u"-q"_s, u"-d"_s, m_server.conninfo(u"other"_s)});
        QVERIFY(storm.waitForStarted());
        QByteArray script;
        for (int i = 0; i < 400; ++i)
            script += "begin; create table x(id int primary key, v int default 1 check (v > 0)); create index on x(v); "
                      "create view xv as select v from x; commit;"
                      "select pg_sleep(0.7); begin; drop view xv; drop table x; commit; select pg_sleep(0.7);\n";
        storm.write(script);
        int whole = 0, without = 0, refused = 0;
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 10000 && storm.state() == QProcess::Running) {
            storm.waitForBytesWritten(1);
            const CliRun run = runCli({u"inspect"_s, m_server.conninfo(u"other"_s), u"--format"_s, u"sql"_s});
            if (run.code != 0) {
                QVERIFY2(
                    run.code == 3 && run.err.contains(u"keeps changing"_s) && run.out.isEmpty(), qPrintable(run.err));
                ++refused;
                continue;
            }
            const bool table = run.out.contains(u"CREATE TABLE public.x "_s);
            for (const QString &part : {u"CREATE VIEW public.xv"_s, u"x_v_idx"_s, u"DEFAULT 1"_s, u"(v > 0)"_s})
                QVERIFY2(table == run.out.contains(part), qPrintable(run.out));
            ++(table ? whole : without);
        }
        storm.kill();
        storm.waitForFinished();
        qInfo("%d readings with the table, %d without it, %d refused", whole, without, refused);
        QVERIFY(whole + without > 3);
        psql(u"other"_s, u"drop view if exists xv; drop table if exists x"_s);
    }

    /// What only a superuser may see is named, not a failure, and no secret is printed.
    void anOrdinaryRole()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, u"secret"_s);
        const CliRun run
            = runCli({u"inspect"_s, m_server.tcpConninfo(u"plainly"_s), u"--format"_s, u"json"_s}, environment);
        QVERIFY2(run.code == 0, qPrintable(run.err));
        QVERIFY(run.out.contains(u"\"sub\""_s));
        QVERIFY(!run.out.contains(u"secret-of"_s) && !run.err.contains(u"secret-of"_s));
        const CliRun diff = runCli(
            {u"diff"_s, m_server.tcpConninfo(u"plainly"_s), m_server.conninfo(u"other"_s), u"--format"_s, u"json"_s},
            environment);
        QVERIFY2(diff.code == 1, qPrintable(diff.err));
        QVERIFY2(!diff.out.contains(u"secret-of"_s) && !diff.err.contains(u"secret-of"_s), qPrintable(diff.out));
    }

    /// A schema one may not use is still part of the schema: the catalog shows it.
    void aSchemaOneMayNotUse()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, u"secret"_s);
        const CliRun run
            = runCli({u"diff"_s, m_server.tcpConninfo(u"plainly"_s), m_server.conninfo(u"other"_s)}, environment);
        QVERIFY2(run.code == 1, qPrintable(run.err));
        QVERIFY2(run.out.contains(u"shut.away"_s), qPrintable(run.out));
        // Its rows cannot be counted, and that is said.
        QVERIFY2(run.err.contains(u"Not counted"_s), qPrintable(run.err));
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
