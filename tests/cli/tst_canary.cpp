// SPDX-License-Identifier: Apache-2.0
// A password that exists nowhere else goes every way a password can go; afterwards it is nowhere.
#include "server/libpq/opensession.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>
#include <unistd.h>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString canary = u"k4n4r13p4ss"_s;

/// What loading the program takes at most, in hundredths of a second of the processor's time.
#ifdef __SANITIZE_ADDRESS__
constexpr int s_loading = 150;
#else
constexpr int s_loading = 20;
#endif

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CanaryTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_home;
    std::atomic_bool m_watching = true;
    std::jthread m_watcher;
    std::mutex m_mutex;
    QStringList m_seen; ///< in process lists

    QString path(const QString &name) const { return m_home.filePath(name); }
    QString place(const QString &database = u"shop"_s) const
    {
        return u"host=127.0.0.1 port=%1 user=ada dbname=%2"_s.arg(m_server.port()).arg(database);
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, folder] :
            {std::pair("HOME", ""), std::pair("XDG_CACHE_HOME", "cache"), std::pair("XDG_CONFIG_HOME", "config"),
                std::pair("XDG_DATA_HOME", "data"), std::pair("TMPDIR", "tmp")})
            all.insert(QLatin1String(name), path(QLatin1String(folder)));
        return all;
    }
    void expectNothingSaid(const QStringList &arguments, const QProcessEnvironment &environment, int code)
    {
        const CliRun run = runCli(arguments, environment);
        QVERIFY2(!run.out.contains(canary) && !run.err.contains(canary),
            qPrintable(QString(arguments.join(u' ') + u'\n' + run.out + run.err).left(3000)));
        QVERIFY2(code < 0 || run.code == code, qPrintable(QString::number(run.code) + u' ' + run.err.left(1000)));
    }
    /// The processor's time that a process has used, in hundredths of a second; whatever else the machine does
    /// meanwhile.
    static int spent(const QString &folder)
    {
        const QList<QByteArray> fields = read(folder + u"/stat"_s).split(')').last().simplified().split(' ');
        return fields.size() > 12 ? fields[11].toInt() + fields[12].toInt() : 0;
    }
    /// Every argument list, and the environment of what was not given it.
    void look()
    {
        for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            bool isNumber = false;
            if (pid.toInt(&isNumber) == ::getpid() || !isNumber)
                continue;
            const QString folder = u"/proc/"_s + pid;
            const QByteArray command = read(folder + u"/cmdline"_s), name = read(folder + u"/comm"_s);
            // Until its main() begins, a program cannot hide what it was given.
            const bool isNew = name.startsWith("howdah-cli") && spent(folder) < s_loading;
            std::lock_guard guard(m_mutex);
            if (command.contains(canary.toUtf8()) && !isNew)
                m_seen << QString::fromUtf8(command).replace(QChar(0), u' ');
            // The program was given it, and pg_dump may need it to log in; a server and its keeper need none.
            // A child that is just becoming another program is looked at the next time.
            if (!name.startsWith("howdah-cli") && !name.startsWith("pg_dump")
                && read(folder + u"/environ"_s).contains(canary.toUtf8()) && read(folder + u"/comm"_s) == name)
                m_seen << u"environment of "_s + QString::fromUtf8(name);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        for (const QString &folder : {u"cache"_s, u"config"_s, u"data"_s, u"tmp"_s})
            QDir().mkpath(path(folder));
        auto session = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY(session);
        for (const QString &sql : {u"CREATE ROLE ada LOGIN PASSWORD '%1'"_s.arg(canary),
                 u"CREATE DATABASE shop OWNER ada"_s, u"CREATE DATABASE other OWNER ada"_s})
            QVERIFY((*session)->execute(sql));
        session = openSession({m_server.conninfo(u"shop"_s), {}, {}, 10, false});
        const auto made = (*session)->execute(
            u"CREATE TABLE t (id int PRIMARY KEY, gone text); ALTER TABLE t OWNER TO ada;"
            "CREATE FOREIGN DATA WRAPPER w OPTIONS (secret_key '%1'); CREATE SERVER far FOREIGN DATA WRAPPER w OPTIONS "
            "(token '%1');"
            "CREATE USER MAPPING FOR ada SERVER far OPTIONS (\"user\" 'x', password '%1');"
            "CREATE FOREIGN TABLE f (a int) SERVER far OPTIONS (api_key '%1'); ALTER SERVER far OWNER TO ada"_s.arg(
                canary));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_watcher = std::jthread([this] {
            while (m_watching) {
                look();
                QThread::msleep(20);
            }
        });
    }

    void cleanupTestCase()
    {
        m_watching = false;
        m_watcher.join();
    }

    void commandLine_data()
    {
        QTest::addColumn<QString>("source");
        const QString uri = u"postgresql://ada:%1@127.0.0.1:%2/shop"_s.arg(canary).arg(m_server.port());
        QTest::newRow("uri") << uri;
        QTest::newRow("uri with spaces") << u"  "_s + uri + u' ';
        QTest::newRow("uri query") << u"postgresql://127.0.0.1:%2/shop?user=ada&password=%1"_s.arg(canary).arg(
            m_server.port());
        QTest::newRow("encoded") << u"postgresql://127.0.0.1:%2/shop?user=ada&pass%77ord=%1"_s.arg(canary).arg(
            m_server.port());
        QTest::newRow("conninfo") << place() + u" password="_s + canary;
        QTest::newRow("quoted") << place() + u" password = '"_s + canary + u'\'';
    }

    void commandLine()
    {
        QFETCH(QString, source);
        const QString other = QString(source).replace(u"shop"_s, u"other"_s);
        const auto all = environment();
        expectNothingSaid({u"inspect"_s, source}, all, 0);
        expectNothingSaid({u"inspect"_s, source, u"--format"_s, u"sql"_s}, all, 0);
        if (QByteArrayView(QTest::currentDataTag()) != "uri" && QByteArrayView(QTest::currentDataTag()) != "conninfo")
            return;
        expectNothingSaid(
            {u"check"_s, source, u"--data"_s, u"full"_s, u"--format"_s, u"html"_s, u"-o"_s, path(u"check.html"_s)}, all,
            -1);
        expectNothingSaid({u"diagram"_s, source, u"-o"_s, path(u"diagram.svg"_s)}, all, 0);
        for (const QString &format : {u"text"_s, u"json"_s, u"html"_s})
            expectNothingSaid({u"diff"_s, source, other, u"--prove"_s, u"--up"_s, path(u"up.sql"_s), u"--down"_s,
                                  path(u"down.sql"_s), u"--format"_s, format, u"-o"_s, path(u"diff."_s + format)},
                all, -1);
        expectNothingSaid({u"diff"_s, other, source}, all, 1);
    }

    void otherWays()
    {
        QProcessEnvironment all = environment();
        all.insert(u"PGPASSWORD"_s, canary);
        expectNothingSaid({u"diff"_s, place(), u"empty:"_s, u"--prove"_s}, all, -1);
        expectNothingSaid({u"inspect"_s, place(u"none"_s)}, all, 3);
        all = environment();
        QFile passes(path(u".pgpass"_s));
        QVERIFY(passes.open(QIODevice::WriteOnly));
        passes.write("127.0.0.1:*:*:ada:" + canary.toUtf8() + "\n");
        passes.close();
        passes.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        all.insert(u"PGPASSFILE"_s, passes.fileName());
        expectNothingSaid({u"inspect"_s, place()}, all, 0);
        passes.remove();
        all.remove(u"PGPASSFILE"_s);
        QFile services(path(u"services"_s));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write("[shop]\nhost=127.0.0.1\nport=" + QByteArray::number(m_server.port())
            + "\nuser=ada\ndbname=shop\npassword=" + canary.toUtf8() + "\n");
        services.close();
        all.insert(u"PGSERVICEFILE"_s, services.fileName());
        expectNothingSaid({u"diff"_s, u"service=shop"_s, u"empty:"_s}, all, 1);
        services.remove();
    }

    void mistyped_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString port = QString::number(m_server.port());
        for (const QString &form : QStringList{u"postgres:%1@host/db"_s, u"jdbc:postgresql://h/db?user=u&password=%1"_s,
                 u"postgresql://ada:x/%1@127.0.0.1:"_s + port + u"/shop"_s,
                 u"postgresql://ada:x@%1@127.0.0.1:"_s + port + u"/shop"_s, u"host=127.0.0.1 pasword=%1"_s,
                 u"host=127.0.0.1 port=1 password='%1"_s, u"ada:%1@127.0.0.1"_s, u"password=%1"_s,
                 u"postgresql://ada:wrong%1@127.0.0.1:"_s + port + u"/shop"_s, u"mysql://ada:%1@h/db"_s})
            QTest::addRow("%s", qPrintable(form)) << QStringList{u"inspect"_s, form.arg(canary)};
        QTest::newRow("no command") << QStringList{u"postgresql://ada:%1@h/db"_s.arg(canary)};
        QTest::newRow("too many") << QStringList{u"inspect"_s, u"empty:"_s, u"postgresql://ada:%1@h/db"_s.arg(canary)};
        QTest::newRow("as option") << QStringList{u"inspect"_s, u"empty:"_s, u"--password="_s + canary};
    }

    void mistyped()
    {
        QFETCH(QStringList, arguments);
        expectNothingSaid(arguments, environment(), -1);
    }

    void asked()
    {
        const CliRun run = runCli(
            {u"inspect"_s, m_server.conninfo(u"shop"_s), u"--format"_s, u"sql"_s, u"--with-secrets"_s}, environment());
        QVERIFY(run.out.contains(canary));
    }

    /// Last: what is left on disk and was seen meanwhile.
    void nothingIsLeft()
    {
        int files = 0;
        for (QDirIterator it(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            const QString file = it.next();
            // The private server's own pages hold what a scratch database held; nobody but its owner reads them.
            if (file.contains(u"/base/"_s) || file.contains(u"/pg_wal/"_s)) {
                QVERIFY(!(QFileInfo(path(u"cache/howdah"_s)).permissions() & 0x77));
                continue;
            }
            ++files;
            QVERIFY2(!read(file).contains(canary.toUtf8()), qPrintable(file));
        }
        QVERIFY(files > 10);
        std::lock_guard guard(m_mutex);
        m_seen.removeDuplicates();
        QVERIFY2(m_seen.isEmpty(), qPrintable(m_seen.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(CanaryTest)
#include "tst_canary.moc"
