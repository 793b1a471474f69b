// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/cluster.h"
#include "server/embedded/embeddedserver.h"
#include "server/embedded/filelock.h"
#include "server/libpq/opensession.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// The other program: holds the server with one scratch database until it is killed or its stdin ends.
int hold()
{
    auto server = EmbeddedServer::open();
    auto scratch = server ? (*server)->scratch() : std::unexpected(server.error());
    if (!scratch) {
        printf("%s\n", qPrintable(toText(scratch.error())));
        return 1;
    }
    printf("%s\n", qPrintable((*scratch)->name()));
    fflush(stdout);
    getchar();
    return 0;
}

} // namespace

class EmbeddedTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_cache;

    static Cluster cluster() { return Cluster(*findInstallation(), *serverUser()); }
    static bool isRunning()
    {
        return !FileLock::take(cluster().path(u"running.lock"_s), FileLock::Mode::Exclusive, FileLock::Wait::No);
    }
    static Result<QString> ask(const ConnectionSpec &spec, const QString &sql)
    {
        auto session = openSession(spec);
        if (!session)
            return std::unexpected(session.error());
        auto rows = (*session)->query(sql);
        return rows ? Result<QString>(rows->count() ? rows->text(0, 0) : QString()) : std::unexpected(rows.error());
    }
    static QByteArray startHolder(QProcess &holder)
    {
        holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s});
        holder.waitForReadyRead(30000);
        return holder.readLine().trimmed();
    }
    static std::shared_ptr<EmbeddedServer> opened()
    {
        auto server = EmbeddedServer::open();
        if (!server)
            qWarning("%s", qPrintable(toText(server.error())));
        return server ? *server : nullptr;
    }
    /// The process that keeps the server of this cluster; 0 when there is none.
    static int keeper()
    {
        const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs);
        for (const QString &process : processes) {
            QFile file(u"/proc/%1/cmdline"_s.arg(process));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray command = file.readAll();
            if (command.startsWith("howdah-keeper") && command.contains(cluster().dataFolder().toUtf8()))
                return process.toInt();
        }
        return 0;
    }
    /// The server itself, as this system counts; 0 when there is none.
    static int postmaster()
    {
        const QByteArray folder = cluster().dataFolder().toUtf8();
        for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            QFile file(u"/proc/%1/cmdline"_s.arg(process));
            if (file.open(QIODevice::ReadOnly)
                && QByteArray(file.readAll()).replace('\0', ' ').contains(QByteArray("/postgres -D " + folder)))
                if (const QByteArray name = read(u"/proc/%1/comm"_s.arg(process)); name == "postgres\n")
                    return process.toInt();
        }
        return 0;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void overwrite(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
        qunsetenv("XDG_RUNTIME_DIR");
    }

    /// Every test begins and ends with no server.
    void cleanup() { QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000); }

    void startsInUnderASecond()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(opened());
        qInfo("made and started in %lld ms", timer.elapsed());
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000);
        timer.start();
        auto server = opened();
        QVERIFY(server);
        qInfo("started in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 1000 * HOWDAH_PATIENCE);
        QCOMPARE(*ask(server->administratorSpec(u"postgres"_s), u"SHOW listen_addresses"_s), QString());
        QCOMPARE(*ask((*server->scratch())->spec(), u"SELECT current_user"_s), u"postgres"_s);
    }

    void scratchDatabasesAreFast()
    {
        auto server = opened();
        QVERIFY(server);
        QElapsedTimer timer;
        timer.start();
        std::vector<std::unique_ptr<ScratchDatabase>> all;
        for (int i = 0; i < 10; ++i)
            all.push_back(std::move(*server->scratch()));
        const double each = double(timer.elapsed()) / 10;
        ConnectionSpec writer = all[3]->spec();
        writer.readOnly = false;
        QVERIFY((*openSession(writer))->execute(u"CREATE TABLE t AS SELECT 7 AS a"_s));
        auto copy = server->scratch(all[3]->name());
        QVERIFY2(copy, copy ? "" : qPrintable(toText(copy.error())));
        QCOMPARE(*ask((*copy)->spec(), u"SELECT a FROM public.t"_s), u"7"_s);
        const QString name = all[3]->name();
        timer.start();
        all.clear();
        qInfo("scratch database: %.1f ms to make, %.1f ms to drop", each, double(timer.elapsed()) / 10);
        QVERIFY(each < 1000); // the machine may be busy: what is meant to be is some 30 ms
        QCOMPARE(ask(server->administratorSpec(name), u"SELECT 1"_s).error().sqlState, u"3D000"_s);
    }

    /// Who runs in one scratch database: in no other, and neither seeing nor ending who is there, however it is tried.
    void oneDatabaseKnowsNothingOfAnother()
    {
        QProcess holder; // another program's
        const QString foreign = QString::fromUtf8(startHolder(holder));
        auto server = opened();
        QVERIFY(server);
        const auto first = server->scratch(), second = server->scratch();
        QVERIFY(first && second);
        ConnectionSpec writer = (*second)->spec();
        writer.readOnly = false;
        auto session = openSession(writer);
        QVERIFY(session);
        QVERIFY((*session)->execute(u"CREATE TABLE secret AS SELECT 'the-secret-words' AS a"_s));
        const QString own = (*first)->spec().conninfo;
        for (const QString &other : {(*second)->name(), foreign, u"postgres"_s, u"template1"_s}) {
            ConnectionSpec spec = (*first)->spec();
            spec.conninfo = QString(own).replace(QRegularExpression(u"dbname=\\S+"_s), u"dbname="_s + other);
            QVERIFY(spec.conninfo != own);
            const auto reached = ask(spec, u"SELECT 1"_s);
            QVERIFY2(!reached && toText(reached.error()).contains(u"no pg_hba.conf entry"_s),
                qPrintable(other + u' ' + (reached ? *reached : toText(reached.error()))));
            // Nor as who belongs there: another program's password is another.
            spec.conninfo.replace(QRegularExpression(u"user=\\S+"_s), u"user="_s + other);
            if (other != (*second)->name())
                QVERIFY2(!ask(spec, u"SELECT 1"_s), qPrintable(other));
            spec.password.reset();
            QVERIFY2(!ask(spec, u"SELECT 1"_s), qPrintable(other));
        }
        ConnectionSpec mine = (*first)->spec();
        mine.readOnly = false;
        auto in = openSession(mine);
        QVERIFY(in);
        const auto said = [&](const QString &sql) {
            const auto rows = (*in)->query(sql);
            return rows ? rows->text(0, 0) : rows.error().sqlState;
        };
        QCOMPARE(said(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%the-secret-words%' AND datname <> "
                      "current_database()"_s),
            u"0"_s);
        const QString others = u" FROM pg_locks l WHERE pid <> pg_backend_pid() AND virtualtransaction <> ''"_s;
        QVERIFY((*session)->execute(u"BEGIN; LOCK TABLE secret"_s));
        QCOMPARE(said(u"SELECT pg_terminate_backend(pid)"_s + others), u"42501"_s);
        QCOMPARE(said(u"SELECT pg_cancel_backend(pid)"_s + others), u"42501"_s);
        QVERIFY((*session)->execute(u"COMMIT"_s));
        for (const QString &role : {(*second)->name(), foreign, u"howdah.server"_s})
            for (const QString &sql : {u"SET ROLE %1"_s, u"SET SESSION AUTHORIZATION %1"_s,
                     u"ALTER ROLE %1 SET work_mem = 64"_s, u"ALTER ROLE %1 RESET ALL"_s, u"DROP ROLE %1"_s,
                     u"GRANT %1 TO postgres"_s, u"ALTER ROLE %1 PASSWORD 'x'"_s})
                QVERIFY2(!(*in)->execute(sql.arg(u'"' + role + u'"')), qPrintable(sql.arg(role)));
        // What it may set for itself reaches nobody else, nor the next who logs in there.
        QVERIFY((*in)->execute(u"ALTER ROLE postgres SET search_path = mine"_s));
        QCOMPARE(*ask((*second)->spec(), u"SELECT count(*) FROM pg_settings WHERE setting = 'mine'"_s), u"0"_s);
        server->resetSettings();
        QCOMPARE(*ask((*first)->spec(), u"SELECT current_user"_s), u"postgres"_s);
        // And whoever it becomes, there is a way back to postgres alone.
        QVERIFY((*in)->execute(u"SET ROLE NONE"_s));
        QCOMPARE(said(u"SELECT count(*) FROM pg_roles WHERE pg_has_role(rolname, 'USAGE')"_s), u"1"_s);
        QVERIFY(!(*in)->execute(u"CREATE TABLE t (a int)"_s));
        QVERIFY((*in)->execute(u"RESET ROLE; CREATE TABLE t (a int)"_s));
        QCOMPARE(said(u"SELECT tableowner FROM pg_tables WHERE tablename = 't'"_s), u"postgres"_s);
        holder.kill();
        holder.waitForFinished();
    }

    /// The logins go with their databases, also those of programs that were killed.
    void nobodyWhoLoggedInIsLeft()
    {
        QProcess holder;
        const QString foreign = QString::fromUtf8(startHolder(holder));
        auto server = opened();
        QVERIFY(server);
        const auto roles = [&] {
            return *ask(server->administratorSpec(u"postgres"_s),
                u"SELECT count(*) FROM pg_roles WHERE rolname LIKE 'howdah\\_%'"_s);
        };
        {
            const auto scratch = server->scratch();
            QVERIFY(scratch);
            QCOMPARE(roles(), u"2"_s);
        }
        QCOMPARE(roles(), u"1"_s);
        holder.kill();
        holder.waitForFinished();
        server.reset();
        QProcess next;
        QVERIFY(startHolder(next).startsWith("howdah_"));
        server = opened();
        QVERIFY(server);
        QCOMPARE(roles(), u"1"_s);
        next.kill();
        next.waitForFinished();
    }

    /// Two programs use the server when it is killed: both hear of it at once, and both get another.
    void aKilledServerIsStartedAgainForAll()
    {
        QProcess holder;
        QVERIFY(startHolder(holder).startsWith("howdah_"));
        auto server = opened();
        QVERIFY(server);
        auto scratch = server->scratch();
        QVERIFY(scratch);
        auto waiting = openSession((*scratch)->spec());
        QVERIFY(waiting);
        const int pid = postmaster();
        QVERIFY(pid > 1);
        std::jthread killing([pid] {
            QThread::msleep(500);
            ::kill(pid, SIGKILL);
        });
        QElapsedTimer timer;
        timer.start();
        const auto cut = (*waiting)->query(u"SELECT pg_sleep(60)"_s);
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, ErrorKind::Connection);
        QVERIFY(!cut.error().message.contains(u'\n'));
        QVERIFY2(timer.elapsed() < 2500 * HOWDAH_PATIENCE, qPrintable(QString::number(timer.elapsed())));
        killing.join();
        // What this program still holds of the old one is no hindrance, and ends without a word.
        timer.start();
        const auto again = opened();
        QVERIFY(again && again != server);
        QVERIFY(again->scratch());
        QProcess other;
        QVERIFY(startHolder(other).startsWith("howdah_"));
        scratch->reset();
        server.reset();
        QVERIFY2(timer.elapsed() < 15000 * HOWDAH_PATIENCE, qPrintable(QString::number(timer.elapsed())));
        for (QProcess *process : {&holder, &other}) {
            process->write("\n");
            QVERIFY(process->waitForFinished(10000)); // the first dropped nothing, and did not wait for it
            QCOMPARE(process->exitCode(), 0);
        }
    }

    void keepsWhatTookLong()
    {
        auto server = opened();
        QVERIFY(server);
        int builds = 0;
        const auto build = [&]() -> Result<std::unique_ptr<ScratchDatabase>> {
            ++builds;
            auto made = server->scratch();
            if (!made)
                return made;
            ConnectionSpec spec = (*made)->spec();
            spec.readOnly = false;
            if (auto filled = (*openSession(spec))->execute(u"CREATE TABLE kept (a int)"_s); !filled)
                return std::unexpected(filled.error());
            return made;
        };
        const auto count = [&](const QString &key, int worth) {
            auto scratch = server->scratchOf(key, worth, build);
            return scratch ? *ask((*scratch)->spec(), u"SELECT count(*) FROM public.kept"_s) : toText(scratch.error());
        };
        QCOMPARE(count(u"quick"_s, 60000), u"0"_s);
        QCOMPARE(count(u"quick"_s, 60000), u"0"_s);
        QCOMPARE(builds, 2);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(count(QString::number(i), 0), u"0"_s);
        QCOMPARE(builds, 12);
        QCOMPARE(count(u"9"_s, 0), u"0"_s);
        QCOMPARE(builds, 12);
        QCOMPARE(*ask(server->administratorSpec(u"postgres"_s),
                     u"SELECT count(*) FROM pg_database WHERE datname LIKE 'howdah\\_kept\\_%'"_s),
            u"8"_s);
        QCOMPARE(count(u"0"_s, 0), u"0"_s);
        QCOMPARE(builds, 13);
    }

    void createsRoles()
    {
        auto server = opened();
        const QStringList names{u"plain"_s, u"we\"ird 'röle'"_s, u"postgres"_s};
        QVERIFY(server->ensureRoles(names));
        QVERIFY(server->ensureRoles(names));
        QCOMPARE(
            *ask(server->administratorSpec(u"postgres"_s),
                u"SELECT count(*) FROM pg_roles WHERE rolname IN ('plain', 'we\"ird ''röle''') AND NOT rolcanlogin"_s),
            u"2"_s);
    }

    void isSharedAndOutlivesEachProgram()
    {
        QProcess holder;
        QVERIFY(startHolder(holder).startsWith("howdah_"));
        auto server = opened();
        QVERIFY(server);
        const ConnectionSpec spec = server->administratorSpec(u"postgres"_s);
        const QString started = *ask(spec, u"SELECT pg_postmaster_start_time()"_s);
        QCOMPARE(*ask(spec, u"SELECT count(*) FROM pg_database WHERE datname LIKE 'howdah\\_%\\_1'"_s), u"1"_s);
        server.reset();
        QTest::qWait(4500);
        QCOMPARE(*ask(spec, u"SELECT pg_postmaster_start_time()"_s), started);
        holder.write("\n");
        QVERIFY(holder.waitForFinished(10000));
        QCOMPARE(holder.exitCode(), 0);
    }

    void aKilledProgramLeavesNothing()
    {
        QProcess holder;
        const QString name = QString::fromUtf8(startHolder(holder));
        QVERIFY(name.startsWith(u"howdah_"_s));
        holder.kill();
        holder.waitForFinished();
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000);
        qInfo("stopped %lld ms after the program was killed", timer.elapsed());
        QVERIFY(!QFile::exists(cluster().dataFolder() + u"/postmaster.pid"_s));
        auto server = opened();
        QVERIFY(server);
        QCOMPARE(ask(server->administratorSpec(name), u"SELECT 1"_s).error().sqlState, u"3D000"_s);
    }

    void aKilledKeeperTakesTheServerAlong()
    {
        auto server = opened();
        QVERIFY(server);
        const int pid = keeper();
        QVERIFY(pid > 1);
        ::kill(pid, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000);
        server.reset();
        QVERIFY(opened());
    }

    /// What lives longer than the program must not show what the program was given.
    void theServerHasNothingOfTheProgram()
    {
        QProcess holder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSWORD"_s, u"canary-in-the-environment"_s);
        holder.setProcessEnvironment(environment);
        holder.start(QCoreApplication::applicationFilePath(),
            {u"--hold"_s, u"postgresql://u:canary-in-the-arguments@nowhere/db"_s});
        QVERIFY(holder.waitForReadyRead(30000));
        QVERIFY(holder.readLine().startsWith("howdah_"));
        const qint64 itself = holder.processId();
        QVERIFY(keeper() > 1);
        int seen = 0;
        const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs);
        for (const QString &process : processes)
            for (const QString &what : {u"cmdline"_s, u"environ"_s}) {
                QFile file(u"/proc/%1/%2"_s.arg(process, what));
                if (process.toLongLong() == itself || !file.open(QIODevice::ReadOnly))
                    continue;
                const QByteArray content = file.readAll();
                QVERIFY2(!content.contains("canary-in-the-"), qPrintable(process));
                seen += process.toInt() == keeper();
            }
        QCOMPARE(seen, 2);
        holder.kill();
        holder.waitForFinished();
    }

    void rebuildsWhatIsNotWhole_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("half-made") << u"made"_s << QByteArray();
        QTest::newRow("foreign version") << u"data/PG_VERSION"_s << QByteArray("9\n");
        QTest::newRow("another make-up") << u"made"_s << QByteArray("17 0\n");
        QTest::newRow("damaged") << u"data/global/pg_control"_s << QByteArray("garbage");
    }
    void rebuildsWhatIsNotWhole()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        {
            auto server = opened();
            QVERIFY(server);
            ConnectionSpec spec = server->administratorSpec(u"postgres"_s);
            spec.readOnly = false;
            QVERIFY((*openSession(spec))->execute(u"CREATE TABLE IF NOT EXISTS was_here ()"_s));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000);
        overwrite(cluster().path(file), content);
        auto server = opened();
        QVERIFY(server);
        QCOMPARE(*ask(server->administratorSpec(u"postgres"_s),
                     u"SELECT count(*) FROM pg_class WHERE relname = 'was_here'"_s),
            u"0"_s);
        QVERIFY(cluster().isWhole());
    }

    /// initdb takes a second or two; nobody who gives up waits for it, and the next one makes it anew.
    void canBeStoppedWhileItIsMade()
    {
        QVERIFY(opened());
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000);
        QVERIFY(QFile::remove(cluster().path(u"made"_s)));
        std::stop_source source;
        std::jthread stopper([&source] {
            QThread::msleep(250);
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto server = EmbeddedServer::open({}, source.get_token());
        QVERIFY(!server);
        QCOMPARE(server.error().kind, ErrorKind::Cancelled);
        QCOMPARE_LT(timer.elapsed(), 2000);
        QVERIFY(!cluster().isWhole());
        QVERIFY(opened());
        QVERIFY(cluster().isWhole());
    }

    void saysWhichFolderIsTaken()
    {
        QVERIFY(opened());
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000);
        const QString folder = cluster().socketFolder();
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(QFile::link(m_cache.path(), folder)); // as another could have left it in /tmp
        const auto server = EmbeddedServer::open();
        QVERIFY(QFile::remove(folder));
        QVERIFY(!server);
        QCOMPARE(server.error().where, folder);
        QVERIFY2(server.error().message.contains(u"is not yours alone"_s), qPrintable(toText(server.error())));
        QVERIFY(opened());
    }

    void ignoresAStalePidFile()
    {
        QVERIFY(opened());
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(), 8000);
        // The process named is alive and ours, and is no PostgreSQL.
        overwrite(cluster().dataFolder() + u"/postmaster.pid"_s,
            QByteArray::number(::getpid()) + "\n/nowhere\n1\n5432\n/tmp\n\n0 0\nready\n");
        QVERIFY(opened());
    }

    void startsOnceForMany()
    {
        std::vector<std::unique_ptr<QProcess>> holders;
        for (int i = 0; i < 5; ++i) {
            holders.push_back(std::make_unique<QProcess>());
            holders.back()->start(QCoreApplication::applicationFilePath(), {u"--hold"_s});
        }
        for (auto &holder : holders) {
            QVERIFY(holder->waitForReadyRead(30000));
            const QByteArray line = holder->readLine();
            QVERIFY2(line.startsWith("howdah_"), line.constData());
        }
        for (auto &holder : holders) {
            holder->kill();
            holder->waitForFinished();
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "--hold") == 0)
        return hold();
    EmbeddedTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_embedded.moc"
