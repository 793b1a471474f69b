// SPDX-License-Identifier: Apache-2.0
#include "server/libpq/conninfo.h"
#include "server/libpq/opensession.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace Howdah;
using namespace Qt::StringLiterals;

class SessionTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;

    ConnectionSpec spec(bool readOnly = true) const
    {
        ConnectionSpec s;
        s.conninfo = m_server.conninfo();
        s.readOnly = readOnly;
        return s;
    }
    static QString said(const ConnectionSpec &s)
    {
        auto session = openSession(s);
        return session ? u"connected"_s : session.error().message;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start("log_statement = 'all'"), qPrintable(m_server.error())); }

    void readsAndDescribes()
    {
        auto session = openSession(spec());
        QVERIFY2(session, session ? "" : qPrintable(toText(session.error())));
        const ServerInfo &info = (*session)->info();
        QVERIFY(info.version >= 140000);
        QCOMPARE(info.role, u"postgres"_s);
        QVERIFY(info.superuser);
        QVERIFY(!info.tls);
        QVERIFY(!info.pooled);
        auto rows = (*session)->query(
            {u"SELECT $1::text, $2::int + 1, NULL, current_setting('search_path'), '{a,\"b c\",NULL}'::text[]"_s,
                {u"käse"_s, u"41"_s}});
        QVERIFY(rows);
        QCOMPARE(rows->text(0, 0), u"käse"_s);
        QCOMPARE(rows->integer(0, 1), 42);
        QVERIFY(rows->isNull(0, 2));
        QCOMPARE(rows->array(0, 4), (std::vector<QString>{u"a"_s, u"b c"_s, QString()}));
        auto name = (*session)->query(u"SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()"_s);
        QCOMPARE(name->text(0, 0), u"Howdah"_s);
    }

    void isReadOnlyUnlessAskedOtherwise()
    {
        auto session = openSession(spec());
        QVERIFY(session);
        auto made = (*session)->query(u"CREATE TABLE public.t ()"_s);
        QVERIFY(!made);
        QCOMPARE(made.error().sqlState, u"25006"_s);
        auto writer = openSession(spec(false));
        QVERIFY(
            (*writer)->execute(u"CREATE TABLE public.t (a int); INSERT INTO t VALUES (1), (2); DROP TABLE public.t"_s));
    }

    void pipelinesInOrder()
    {
        auto session = openSession(spec());
        std::vector<Query> queries;
        for (int i = 0; i < 200; ++i)
            queries.push_back({u"SELECT $1::int, repeat('x', 20000)"_s, {QString::number(i)}});
        auto all = (*session)->pipeline(queries);
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(200));
        QCOMPARE((*all)[199].integer(0, 0), 199);
        QCOMPARE((*all)[199].bytes(0, 1).size(), 20000);
        queries[3].sql = u"SELECT nonsense"_s;
        all = (*session)->pipeline(queries);
        QVERIFY(!all);
        QCOMPARE(all.error().sqlState, u"42703"_s);
        QVERIFY((*session)->query(u"SELECT 1"_s));
    }

    void snapshotSeesOneState()
    {
        auto reader = openSession(spec());
        auto writer = openSession(spec(false));
        QVERIFY((*writer)->execute(u"CREATE TABLE snap (a int)"_s));
        QVERIFY((*reader)->beginSnapshot());
        QCOMPARE((*reader)->query(u"SELECT count(*) FROM public.snap"_s)->integer(0, 0), 0);
        QVERIFY((*writer)->execute(u"INSERT INTO snap VALUES (1)"_s));
        QCOMPARE((*reader)->query(u"SELECT count(*) FROM public.snap"_s)->integer(0, 0), 0);
        QVERIFY((*reader)->endSnapshot());
        QCOMPARE((*reader)->query(u"SELECT count(*) FROM public.snap"_s)->integer(0, 0), 1);
    }

    void scriptErrorsNameTheLine()
    {
        auto writer = openSession(spec(false));
        auto done = (*writer)->execute(u"SELECT 1;\n-- ünïcödé 𝒳\nSELECT\n  nonsense;\n"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().where, u"line 4"_s);
    }

    void copiesIn()
    {
        auto writer = openSession(spec(false));
        QVERIFY((*writer)->execute(u"CREATE TABLE copied (a int, b text)"_s));
        QByteArray data;
        for (int i = 0; i < 50000; ++i)
            data += QByteArray::number(i) + "\tsome text\n";
        auto done = (*writer)->copyIn(u"COPY copied FROM stdin"_s, data);
        QVERIFY2(done, done ? "" : qPrintable(toText(done.error())));
        QCOMPARE((*writer)->query(u"SELECT count(*) FROM copied"_s)->integer(0, 0), 50000);
        done = (*writer)->copyIn(u"COPY copied FROM stdin"_s, "x\ty\n");
        QVERIFY(!done);
        QCOMPARE(done.error().sqlState, u"22P02"_s);
        QVERIFY((*writer)->query(u"SELECT 1"_s));
    }

    void cancelsOnTheServer()
    {
        auto session = openSession(spec());
        std::jthread canceller([&] {
            QTest::qSleep(200);
            (*session)->cancel();
        });
        QElapsedTimer timer;
        timer.start();
        auto slept = (*session)->query(u"SELECT pg_sleep(30)"_s);
        QVERIFY(!slept);
        QCOMPARE(slept.error().kind, ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 5000 * HOWDAH_PATIENCE);
        canceller.join();
        QVERIFY((*session)->query(u"SELECT 1"_s));
    }

    void saysWhyItCannotConnect()
    {
        ConnectionSpec s;
        s.conninfo = m_server.tcpConninfo();
        s.password = u"wr0ng-pass"_s;
        auto session = openSession(s);
        QVERIFY(!session);
        QCOMPARE(session.error().kind, ErrorKind::Authentication);
        QCOMPARE(session.error().message,
            u"The password for role \"app\" was refused by 127.0.0.1, port %1."_s.arg(m_server.port()));
        QVERIFY(!toText(session.error()).contains(*s.password));
        s.password.reset();
        QVERIFY(said(s).contains(u"wants a password for role \"app\""_s));
        s.password = u"secret"_s;
        QCOMPARE(said(s), u"connected"_s);
        s.database = u"nowhere"_s;
        QCOMPARE(said(s), u"There is no database \"nowhere\" on 127.0.0.1, port %1."_s.arg(m_server.port()));
        s.database.reset();
        s.conninfo += u" sslmode=require"_s;
        QCOMPARE(said(s),
            u"The server at 127.0.0.1, port %1 does not offer the TLS that sslmode asks for."_s.arg(m_server.port()));
        const int closed = TestServer::freePort();
        s.conninfo = u"postgresql://app@127.0.0.1:%1/postgres"_s.arg(closed);
        QCOMPARE(said(s), u"No PostgreSQL server is listening at 127.0.0.1, port %1."_s.arg(closed));
        s.conninfo = u"host=/nowhere port=5432"_s;
        QCOMPARE(said(s), u"No PostgreSQL server is listening at /nowhere, port 5432."_s);
    }

    void neverRepeatsAPassword()
    {
        for (const QString &text : {u"postgresql://u:topsecret%zz@h/db"_s, u"host=h password=topsecret topsecret"_s,
                 u"postgresql://u:p@topsecret@127.0.0.1:1/db"_s, u"postgresql://u:topsecret/x@127.0.0.1:1/db"_s}) {
            ConnectionSpec s;
            s.conninfo = text;
            auto session = openSession(s);
            QVERIFY(!session);
            const Error e = session.error();
            const QString all = toText(e) + e.context;
            QVERIFY2(!all.contains(u"topsecret"_s), qPrintable(all));
        }
    }

    void timesOutAndStops()
    {
        QTcpServer silent; // accepts, never answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ConnectionSpec s;
        s.conninfo = u"host=127.0.0.1 port=%1 user=x dbname=x"_s.arg(silent.serverPort());
        s.timeout = 1;
        QVERIFY2(said(s).contains(u"did not answer within 1 second"_s), qPrintable(said(s)));
        std::stop_source stop;
        s.timeout = 30;
        std::jthread stopper([&] {
            QTest::qSleep(200);
            stop.request_stop();
        });
        auto session = openSession(s, stop.get_token());
        QVERIFY(!session);
        QCOMPARE(session.error().kind, ErrorKind::Cancelled);
    }

    void noticesALostConnection()
    {
        auto session = openSession(spec());
        auto killer = openSession(spec(false));
        const QString pid = (*session)->query(u"SELECT pg_backend_pid()"_s)->text(0, 0);
        std::jthread thread([&] {
            QTest::qSleep(200);
            (*killer)->query({u"SELECT pg_terminate_backend($1::int)"_s, {pid}});
        });
        auto lost = (*session)->query(u"SELECT pg_sleep(20)"_s);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Connection);
        QVERIFY(lost.error().message.contains(u"was lost"_s));
    }

    void readsConninfo()
    {
        auto values
            = parsedConninfo(u"postgresql://ada:pw@db.example:6432/shop?sslmode=require&application_name=my%20app"_s);
        QVERIFY(values);
        QCOMPARE(values->value(u"host"_s), u"db.example"_s);
        QCOMPARE(conninfoFrom(*values),
            u"host=db.example port=6432 dbname=shop user=ada application_name='my app' password=pw sslmode=require"_s);
        QCOMPARE(*parsedConninfo(conninfoUri(*values)), *values);
        QCOMPARE(*parsedConninfo(conninfoFrom(*values)), *values);
        QCOMPARE(displayName({conninfoUri(*values), {}, {}, 10, true}), u"ada@db.example:6432/shop"_s);
        QCOMPARE(displayName({u"service=shop"_s, {}, {}, 10, true}), u"service=shop"_s);
        QVERIFY(!parsedConninfo(u"nonsense=1"_s));
        QTemporaryDir folder;
        QFile file(folder.filePath(u"services"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# mine\n[shop]\nhost=a\n\n[stock]\nhost=b\n");
        file.close();
        qputenv("PGSERVICEFILE", file.fileName().toUtf8());
        QCOMPARE(serviceNames().mid(0, 2), (QStringList{u"shop"_s, u"stock"_s}));
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
