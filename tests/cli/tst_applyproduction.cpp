// SPDX-License-Identifier: Apache-2.0
// What is marked as production is written to with its name alone, however it is spelled. The database itself says
// whether anything was written.
#include "project/project.h"
#include "store/connectionstore.h"
#include "support/applybed.h"

#include <QDir>
#include <QNetworkInterface>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class ApplyProductionTest : public QObject, private ApplyBed
{
    Q_OBJECT

private:
    QString m_database;

    QString asked(const QString &sql) const { return ApplyBed::asked(m_database, sql); }
    QString target() const { return u"postgresql://app:secret@127.0.0.1:%1/%2"_s.arg(m_server.port()).arg(m_database); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QString &text) const { return ApplyBed::written(name, text.toUtf8()); }
    void environments(const QString &project, const std::vector<Environment> &all) const
    {
        Project made;
        made.folder = path(project);
        made.environments = all;
        QDir().mkpath(made.folder);
        QVERIFY(writeProject(made));
    }
    CliRun applied(const QString &script, const QStringList &options = {}, const QString &on = {}) const
    {
        return runCli(QStringList{u"apply"_s, script, u"--on"_s, on.isEmpty() ? target() : on} + options);
    }
    void verifyRefused(const CliRun &run, const QString &words) const
    {
        QCOMPARE(notRefused(m_database, run, words), QString());
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(QString()), QString()); }

    void init()
    {
        m_database = newDatabase();
        QVERIFY(!m_database.isEmpty());
    }

    void productionNeedsItsName_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("spelled in another way") << u"host=localhost port=%1 dbname=%2 user=dba"_s;
        QTest::newRow("several hosts") << u"postgresql://db.invalid:5,127.0.0.1:%1/%2"_s;
        QTest::newRow("every address of this machine") << u"host=0.0.0.0 port=%1 dbname=%2"_s;
        for (const QHostAddress &address : QNetworkInterface::allAddresses())
            if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
                QTest::addRow("as others call this machine, %s", qPrintable(address.toString()))
                    << u"host=%1 port=%2 dbname=%3"_s.arg(address.toString(), u"%1"_s, u"%2"_s);
        QTest::newRow("a service") << u"service=shop-live"_s;
    }

    /// The environment of a project that the script is in; the target is spelled otherwise.
    void productionNeedsItsName()
    {
        QFETCH(QString, source);
        source = source.contains(u"%1"_s) ? source.arg(m_server.port()).arg(m_database) : source;
        qputenv("PGSERVICEFILE",
            written(u"service.conf"_s,
                u"[other]\nport=1\n[shop-live]\n# ours\nhost=127.0.0.1\nport=%1\nport=1\ndbname=%2\n"_s
                    .arg(m_server.port())
                    .arg(m_database))
                .toUtf8());
        const int nobody = TestServer::freePort();
        environments(u"p"_s,
            {{u"here"_s, EnvironmentKind::Local, u"dbname=elsewhere"_s},
                {u"Live eu"_s, EnvironmentKind::Production, source},
                {u"gone"_s, EnvironmentKind::Production, u"host=127.0.0.1 port=%1 dbname=x"_s.arg(nobody)}});
        const QString script = written(u"p/deep/er/up.sql"_s, u"CREATE TABLE made (i int);"_s);
        const QString away = written(u"away/up.sql"_s, u"CREATE TABLE made (i int);"_s);
        verifyRefused(applied(script), u"production"_s);
        verifyRefused(applied(script, {u"--production"_s, u"live eu"_s}), u"called \"Live eu\", not \"live eu\""_s);
        verifyRefused(applied(script, {u"--production"_s, QString()}), u"called \"Live eu\""_s);
        verifyRefused(applied(away, {u"--project"_s, path(u"p"_s)}), u"--production \"Live eu\""_s);
        verifyRefused(runCli({u"rollback"_s, script, u"--on"_s, target()}), u"production"_s);
        // It does not even connect: nobody listens there.
        verifyRefused(applied(script, {}, u"postgresql://localhost:%1/x"_s.arg(nobody)), u"--production \"gone\""_s);
        const CliRun dry = applied(script, {u"--dry-run"_s});
        QVERIFY2(dry.code == 0 && dry.err.contains(u"--production \"Live eu\"") && !dry.err.contains(u"sent"),
            qPrintable(dry.out + dry.err));
        const CliRun run = applied(script, {u"--production"_s, u"Live eu"_s});
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(asked(u"SELECT to_regclass('made')::text"_s), u"made"_s);
    }

    void anotherDatabaseIsNotProduction()
    {
        environments(u"q"_s,
            {{u"live"_s, EnvironmentKind::Production, u"host=db.invalid dbname="_s + m_database},
                {u"other"_s, EnvironmentKind::Production, u"host=localhost port=1 dbname="_s + m_database},
                {u"near"_s, EnvironmentKind::Staging,
                    u"postgresql://app@127.0.0.1:%1/%2"_s.arg(m_server.port()).arg(m_database)}});
        const QString script = written(u"q/up.sql"_s, u"CREATE TABLE made (i int);"_s);
        verifyRefused(applied(script, {u"--production"_s, u"live"_s}), u"is not marked as production"_s);
        qputenv("PGPASSWORD", "secret");
        const CliRun run = applied(script, {}, u"near"_s);
        qunsetenv("PGPASSWORD");
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(asked(u"SELECT to_regclass('made')::text"_s), u"made"_s);
    }

    /// As the window keeps it.
    void aKeptConnectionIsProduction()
    {
        const QString script = written(u"r/up.sql"_s, u"CREATE TABLE made (i int);"_s);
        const QString conninfo = u"host=127.0.0.1 port=%1 dbname=%2 user=app"_s.arg(m_server.port()).arg(m_database);
        {
            const auto store = ConnectionStore::open();
            QVERIFY(store);
            QVERIFY((*store)->remember({conninfo, {}, u"production"_s, {}, false, QDateTime::currentDateTimeUtc()}));
        }
        verifyRefused(applied(script), u"--production \"%1\""_s.arg(m_database));
        const CliRun run = applied(script, {u"--production"_s, m_database});
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QVERIFY((*ConnectionStore::open())->forget(conninfo));
    }

    void whatCannotBeReadMayBeProduction_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("words");
        QTest::newRow("not to be parsed") << u"postgresql://dba:pa/ss@db.invalid/x"_s << u"connection string"_s;
        QTest::newRow("a service of another machine") << u"service=of-another-machine"_s << u"of-another-machine"_s;
        QTest::newRow("no source") << u"nothing-like-this.sql"_s << u"no such file"_s;
    }

    /// Not known is not "no": it takes the name, as production does.
    void whatCannotBeReadMayBeProduction()
    {
        QFETCH(QString, source);
        QFETCH(QString, words);
        environments(u"u"_s,
            {{u"Far"_s, EnvironmentKind::Production, source}, {u"near"_s, EnvironmentKind::Production, target()}});
        const QString script = written(u"u/up.sql"_s, u"CREATE TABLE made (i int);"_s);
        verifyRefused(applied(script), u"--production \"near\""_s); // what is known comes first
        environments(u"u"_s, {{u"Far"_s, EnvironmentKind::Production, source}});
        const CliRun refused = applied(script);
        verifyRefused(refused, u"--production \"Far\""_s);
        QVERIFY2(refused.err.contains(words) && !refused.err.contains(u"pa/ss"), qPrintable(refused.err));
        const CliRun dry = applied(script, {u"--dry-run"_s});
        QVERIFY2(dry.code == 0 && dry.err.contains(u"--production \"Far\""), qPrintable(dry.out + dry.err));
        const CliRun run = applied(script, {u"--production"_s, u"Far"_s});
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
    }

    /// Kept with nothing but a mark: it is where the variables lead.
    void aKeptConnectionMayBeEmpty()
    {
        const QString script = written(u"e/up.sql"_s, u"CREATE TABLE made (i int);"_s);
        {
            const auto store = ConnectionStore::open();
            QVERIFY(store);
            QVERIFY((*store)->remember({{}, {}, u"production"_s, {}, false, QDateTime::currentDateTimeUtc()}));
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGHOST"_s, u"localhost"_s);
        environment.insert(u"PGPORT"_s, QString::number(m_server.port()));
        environment.insert(u"PGDATABASE"_s, m_database);
        const CliRun run = runCli({u"apply"_s, script, u"--on"_s, target()}, environment);
        QVERIFY((*ConnectionStore::open())->forget(QString()));
        verifyRefused(run, u"--production \"%1\""_s.arg(m_database));
    }
};

QTEST_GUILESS_MAIN(ApplyProductionTest)
#include "tst_applyproduction.moc"
