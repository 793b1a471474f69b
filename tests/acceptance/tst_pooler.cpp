// SPDX-License-Identifier: Apache-2.0
// Through PgBouncer in transaction mode every statement may meet another backend: reading must work all the same, and
// writing is refused with the reason.
#include "catalog/introspector.h"
#include "server/libpq/opensession.h"
#include "support/testserver.h"

#include <QFile>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class PoolerTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QProcess m_bouncer;
    int m_port = 0;

    ConnectionSpec spec(bool readOnly) const
    {
        return {u"host=127.0.0.1 port=%1 user=postgres dbname=postgres"_s.arg(m_port), {}, {}, 10, readOnly};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_port = TestServer::freePort();
        QFile users(m_server.folder() + u"/users.txt"_s), ini(m_server.folder() + u"/pgbouncer.ini"_s);
        QVERIFY(users.open(QIODevice::WriteOnly) && ini.open(QIODevice::WriteOnly));
        users.write("\"postgres\" \"\"\n");
        ini.write(
            u"[databases]\n* = host=%1 port=%2\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = "
            u"%3\nunix_socket_dir =\n"
            "auth_type = trust\nauth_file = %1/users.txt\npool_mode = transaction\ndefault_pool_size = 3\nlogfile = %1/bouncer.log\n"_s
                .arg(m_server.folder())
                .arg(m_server.port())
                .arg(m_port)
                .toUtf8());
        users.close();
        ini.close();
        m_bouncer.start(TestServer::program(u"pgbouncer"_s), {ini.fileName()});
        QVERIFY(m_bouncer.waitForStarted());
        auto writer = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY(
            (*writer)->execute(u"CREATE TABLE shelf (a int PRIMARY KEY); CREATE VIEW seen AS SELECT a FROM shelf"_s));
        QTRY_VERIFY_WITH_TIMEOUT(openSession(spec(true)).has_value(), 10000);
    }

    void cleanupTestCase()
    {
        m_bouncer.terminate();
        m_bouncer.waitForFinished();
    }

    void isRecognised() { QVERIFY((*openSession(spec(true)))->info().pooled); }

    void readsAndLeavesNothingBehind()
    {
        auto session = openSession(spec(true));
        QVERIFY(session);
        auto path
            = (*session)->query(u"SELECT current_setting('search_path'), current_setting('transaction_read_only')"_s);
        QVERIFY(path);
        QCOMPARE(path->text(0, 0), QString());
        QCOMPARE(path->text(0, 1), u"on"_s);
        const auto made = (*session)->query(u"CREATE TABLE public.sneaky ()"_s);
        QVERIFY(!made);
        QCOMPARE(made.error().sqlState, u"25006"_s);
        QVERIFY((*session)->query(u"SELECT 1"_s));
        for (const QString &begin : {u"BEGIN"_s, u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s}) {
            QVERIFY((*session)->query(begin));
            QCOMPARE((*session)->query(u"SELECT current_setting('search_path')"_s)->text(0, 0), QString());
            QVERIFY((*session)->query(u"COMMIT"_s));
        }
        // Other clients of the pool meet the backends as they were.
        QProcess psql;
        psql.start(TestServer::program(u"psql"_s),
            {u"-XAtc"_s,
                u"SELECT current_setting('search_path'), current_setting('default_transaction_read_only'), current_setting('TimeZone') = (SELECT reset_val FROM pg_settings WHERE name = 'TimeZone')"_s,
                spec(true).conninfo});
        QVERIFY(psql.waitForFinished());
        QCOMPARE(psql.readAllStandardOutput().trimmed(), "\"$user\", public|off|t");
    }

    void introspects()
    {
        auto session = openSession(spec(true));
        QVERIFY(session);
        auto database = introspect(**session);
        QVERIFY2(database, database ? "" : qPrintable(toText(database.error())));
        QCOMPARE((*database)->tables.size(), size_t(1));
        // With an empty search_path the view's text names its schema.
        QVERIFY2((*database)->views.at(0).definition.contains(u"public.shelf"_s),
            qPrintable((*database)->views.at(0).definition));
    }

    void refusesToWrite()
    {
        auto session = openSession(spec(false));
        QVERIFY(!session);
        QCOMPARE(session.error().kind, ErrorKind::Unsupported);
        QVERIFY(session.error().message.contains(u"PgBouncer"_s));
    }

    void saysWhichDatabaseIsMissing()
    {
        ConnectionSpec s = spec(true);
        s.database = u"nowhere"_s;
        auto session = openSession(s);
        QVERIFY(!session);
        QCOMPARE(session.error().message, u"There is no database \"nowhere\" on 127.0.0.1, port %1."_s.arg(m_port));
    }
};

QTEST_GUILESS_MAIN(PoolerTest)
#include "tst_pooler.moc"
