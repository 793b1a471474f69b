// SPDX-License-Identifier: Apache-2.0
// What stands before a script is applied: production's name, Alembic's version table, the schema that the script was
// made for, a backup. Alembic, psql and pg_restore themselves are the judges.
#include "project/project.h"
#include "server/libpq/opensession.h"
#include "store/connectionstore.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class ApplyGuardTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;
    QString m_database;
    int m_made = 0;

    std::unique_ptr<Session> writer(const QString &database = u"postgres"_s) const
    {
        auto session = openSession({m_server.conninfo(database), {}, {}, 10, false});
        return session ? std::move(*session) : nullptr;
    }
    QString asked(const QString &sql) const
    {
        const auto session = writer(m_database);
        const auto rows = session ? session->query(sql) : std::unexpected(Error());
        return rows && rows->count() > 0 ? rows->text(0, 0) : rows ? QString() : rows.error().message;
    }
    QString target(const QString &host = u"127.0.0.1"_s) const
    {
        return u"postgresql://app:secret@%1:%2/%3"_s.arg(host).arg(m_server.port()).arg(m_database);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QString &text) const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 ? file : QString();
    }
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
    /// Refused in one sentence that says so, and nothing was done.
    void verifyRefused(const CliRun &run, const QString &words) const
    {
        QVERIFY2(run.code == 4 && run.err.contains(words) && run.err.count(u'\n') == 1 && !run.err.contains(u"secret"),
            qPrintable(u"%1: "_s.arg(run.code) + run.out + run.err));
        QCOMPARE(asked(u"SELECT to_regnamespace('howdah_journal')::text"_s), QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", path(u"cache"_s).toUtf8());
        qputenv("XDG_DATA_HOME", path(u"data"_s).toUtf8());
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }

    void init()
    {
        m_database = u"g%1"_s.arg(++m_made);
        QVERIFY(writer()->execute(u"CREATE DATABASE %1 OWNER app STRATEGY file_copy"_s.arg(m_database)));
        QVERIFY(writer(m_database)->execute(u"GRANT ALL ON SCHEMA public TO app"_s));
    }

    void productionNeedsItsName_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("spelled in another way") << u"host=localhost port=%1 dbname=%2 user=dba"_s;
        QTest::newRow("several hosts") << u"postgresql://db.invalid:5,127.0.0.1:%1/%2"_s;
        QTest::newRow("a service") << u"service=shop-live"_s;
    }

    /// The environment of a project that the script is in; the target is spelled otherwise.
    void productionNeedsItsName()
    {
        QFETCH(QString, source);
        source = source.contains(u"%1"_s) ? source.arg(m_server.port()).arg(m_database) : source;
        qputenv("PGSERVICEFILE",
            written(u"service.conf"_s,
                u"[other]\nport=1\n[shop-live]\n# ours\nhost=127.0.0.1\nport=%1\ndbname=%2\n"_s.arg(m_server.port())
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
        QVERIFY2(dry.code == 0 && dry.err.contains(u"--production \"Live eu\""), qPrintable(dry.out + dry.err));
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
};

QTEST_GUILESS_MAIN(ApplyGuardTest)
#include "tst_applyguard.moc"
