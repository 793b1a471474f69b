// SPDX-License-Identifier: Apache-2.0
// What a team's Python tries beneath its drivers: libraries that connect by themselves, other scratch databases at the
// socket that it has, statements that only a superuser may run. With the system's wall, and where there is none.
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "service/python/pythonchild.h"
#include "service/source/source.h"
#include "support/envforms.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Howdah::EnvForms;
using namespace Qt::StringLiterals;

namespace {

const QString revisions = u"mig/versions/"_s;

} // namespace

class TestPythonGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theTrapsAreSome();
    void beneathPython_data();
    void beneathPython();
    void onlyItsOwnScratchDatabase();
    void whatNeedsASuperuser_data();
    void whatNeedsASuperuser();
    void ownersAndPrivileges();

private:
    void write(const Files &files);
    /// Connections that the trap server and the listener saw since the last call.
    int caught();
    Result<OpenedSource> opened(const PythonOptions &options = {}) const;
    QString where(const QString &name) const { return m_project->filePath(name); }
    QString filled(QString text) const;

    TestServer m_server;
    std::shared_ptr<EmbeddedServer> m_scratch; ///< held, so that it is started once
    QTcpServer m_listener;
    std::unique_ptr<QTemporaryDir> m_project;
    qint64 m_logRead = 0;
};

void TestPythonGuard::initTestCase()
{
    QVERIFY2(m_server.start("logging_collector = on\nlog_directory = '" + m_server.folder().toUtf8()
                 + "'\nlog_filename = 'trap.log'\nlog_connections = on\n"),
        qPrintable(m_server.error()));
    QVERIFY(m_listener.listen(QHostAddress::LocalHost));
    const auto scratch = EmbeddedServer::open();
    QVERIFY2(scratch, scratch ? "" : qPrintable(toText(scratch.error())));
    m_scratch = *scratch;
    QVERIFY2(canFencePython(), "namespaces (bwrap) are needed for this test");
    for (const char *name : {"PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGSERVICE"})
        qunsetenv(name);
}

void TestPythonGuard::init()
{
    m_project = std::make_unique<QTemporaryDir>();
    qunsetenv("HOWDAH_WITHOUT_NAMESPACES");
}

QString TestPythonGuard::filled(QString text) const
{
    text.replace(u"$URL"_s, u"app:secret@127.0.0.1:%1/postgres"_s.arg(m_server.port()));
    text.replace(u"$SOCKET"_s, m_server.folder());
    text.replace(u"$PORT"_s, QString::number(m_server.port()));
    return text.replace(u"$LISTEN"_s, QString::number(m_listener.serverPort()));
}

void TestPythonGuard::write(const Files &files)
{
    for (const auto &[name, text] : files) {
        QVERIFY(QDir().mkpath(QFileInfo(where(name)).path()));
        QFile file(where(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(filled(text).toUtf8());
    }
}

int TestPythonGuard::caught()
{
    QFile log(m_server.folder() + u"/trap.log");
    if (!log.open(QIODevice::ReadOnly))
        return -1;
    QTest::qWait(50); // the log is another process's
    log.seek(m_logRead);
    const QByteArray text = log.readAll();
    m_logRead += text.size();
    int count = int(text.count("connection received"));
    while (m_listener.hasPendingConnections() || m_listener.waitForNewConnection(0)) {
        delete m_listener.nextPendingConnection();
        ++count;
    }
    return count;
}

Result<OpenedSource> TestPythonGuard::opened(const PythonOptions &options) const
{
    auto source = parsedSource(u"alembic:"_s + m_project->path());
    if (!source)
        return std::unexpected(source.error());
    source->python = options;
    return openSource(*source);
}

/// Who is not fenced in is caught.
void TestPythonGuard::theTrapsAreSome()
{
    caught();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_listener.serverPort());
    QVERIFY(socket.waitForConnected(5000));
    QTcpSocket other;
    other.connectToHost(QHostAddress::LocalHost, quint16(m_server.port()));
    QVERIFY(other.waitForConnected(5000));
    int count = 0;
    QTRY_VERIFY((count += caught()) >= 2);
}

/// Where a library of the process connects by itself, Python's own sockets and drivers know nothing of it.
void TestPythonGuard::beneathPython_data()
{
    QTest::addColumn<QString>("body");
    const QString where = u"host=127.0.0.1 port=$PORT user=app password=secret dbname=postgres sslmode=disable"_s;
    const QString ctypes = u"    import ctypes, ctypes.util, socket, struct\n"
                           "    libc = ctypes.CDLL(None, use_errno=True)\n"
                           "    four = lambda port: struct.pack('=HH4s8x', socket.AF_INET, socket.htons(port), "
                           "socket.inet_aton('127.0.0.1'))\n"_s;
    QTest::newRow("libpq by ctypes") << ctypes
            + u"    pq = ctypes.CDLL(ctypes.util.find_library('pq') or 'libpq.so.5')\n"
              "    pq.PQconnectdb.restype = ctypes.c_void_p\n    c = ctypes.c_void_p(pq.PQconnectdb(b'%1'))\n"
              "    assert pq.PQstatus(c) == 0, 'no connection'"_s.arg(where);
    QTest::newRow("psycopg's own PGconn")
        << u"    from psycopg import pq\n    c = pq.PGconn.connect(b'%1')\n"
           "    assert c.db == b'postgres' and c.status == pq.ConnStatus.OK, 'no connection'"_s.arg(where);
    QTest::newRow("connect by ctypes") << ctypes
            + u"    s = socket.socket()\n    assert libc.connect(s.fileno(), four($PORT), 16) == 0, 'no connection'"_s;
    QTest::newRow("sendto by ctypes") << ctypes
            + u"    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
              "    assert libc.sendto(s.fileno(), b'x', 1, 0, four($LISTEN), 16) == 1, 'no connection'\n"
              "    raise AssertionError('no connection')"_s; // the wall's own loopback takes it, and leads nowhere
    QTest::newRow("the server's socket by ctypes") << ctypes
            + u"    s = socket.socket(socket.AF_UNIX)\n    a = struct.pack('=H108s', 1, b'$SOCKET/.s.PGSQL.$PORT')\n"
              "    assert libc.connect(s.fileno(), a, 110) == 0, 'no connection'"_s;
}

void TestPythonGuard::beneathPython()
{
    QFETCH(QString, body);
    write(project(ini(u"postgresql://$URL"_s), synchronous(fromIni()),
        {{revisions + u"b2.py", revision(u"b2"_s, u"a1"_s, body)}}));
    for (const bool wall : {true, false}) {
        if (!wall)
            qputenv("HOWDAH_WITHOUT_NAMESPACES", "1");
        PythonOptions options;
        options.withoutWall = true;
        caught();
        const auto built = opened(options);
        QCOMPARE(caught(), 0);
        QVERIFY(!built);
        QVERIFY2(built.error().message.contains(u"no connection"), qPrintable(toText(built.error())));
        QVERIFY2(built.error().where.startsWith(where(revisions + u"b2.py:")), qPrintable(built.error().where));
        // What Python's part leads to the scratch database needs no refusal.
        if (!wall && QByteArrayView(QTest::currentDataTag()) != "psycopg's own PGconn")
            QVERIFY2(built.error().detail.contains(u"Refused on the way: "), qPrintable(toText(built.error())));
    }
}

/// The socket it has leads to other scratch databases too, of this program's and of others': it gets into none.
void TestPythonGuard::onlyItsOwnScratchDatabase()
{
    const auto other = m_scratch->scratch();
    QVERIFY(other);
    const QString tries = u"    import ctypes, ctypes.util, os\n"
                          "    pq = ctypes.CDLL(ctypes.util.find_library('pq') or 'libpq.so.5')\n"
                          "    pq.PQconnectdb.restype = ctypes.c_void_p\n    own = os.environ['PGDATABASE']\n"
                          "    for user, name, good in ((own, own, 1), (own, '%1', 0), ('postgres', '%1', 0), "
                          "('howdah.server', '%1', 0), (own, 'postgres', 0), ('postgres', 'postgres', 0), "
                          "(own, 'template1', 0)):\n"
                          "        c = ctypes.c_void_p(pq.PQconnectdb(('host=%s port=%s user=%s dbname=%s' % "
                          "(os.environ['PGHOST'], os.environ['PGPORT'], user, name)).encode()))\n"
                          "        assert (pq.PQstatus(c) == 0) == bool(good), name + ' as ' + user\n"_s.replace(
                              u"%1"_s, (*other)->name());
    write(project(ini(u"postgresql://$URL"_s), synchronous(fromIni()),
        {{revisions + u"b2.py", revision(u"b2"_s, u"a1"_s, tries)}}));
    for (const bool wall : {true, false}) {
        if (!wall)
            qputenv("HOWDAH_WITHOUT_NAMESPACES", "1");
        PythonOptions options;
        options.withoutWall = true;
        const auto built = opened(options);
        QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
    }
}

/// PostgreSQL lets superusers alone do these; a history is told so in one sentence, at its line.
void TestPythonGuard::whatNeedsASuperuser_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("event trigger") << u"create event trigger e on ddl_command_end execute function g()"_s;
    QTest::newRow("publication for all") << u"create publication p for all tables"_s;
    QTest::newRow("untrusted language") << u"create function h() returns int language c as 'x', 'y'"_s;
    QTest::newRow("leakproof") << u"alter function g() leakproof"_s;
    QTest::newRow("event trigger in DO")
        << u"do $$ begin create event trigger e on ddl_command_end execute function g(); end $$"_s;
}

void TestPythonGuard::whatNeedsASuperuser()
{
    QFETCH(QString, sql);
    write(project(ini(u"postgresql://$URL"_s), synchronous(fromIni()),
        {{revisions + u"b2.py",
            revision(u"b2"_s, u"a1"_s,
                u"    op.execute('create function g() returns event_trigger language plpgsql as $$ begin end $$')\n"
                "    op.execute(\"%1\")"_s.arg(sql))}}));
    const auto built = opened();
    QVERIFY(!built);
    QCOMPARE(built.error().kind, ErrorKind::Query);
    const QString said = built.error().message;
    QVERIFY2(said.contains(u"needs a superuser") && !said.contains(u'\n') && said.size() < 400, qPrintable(said));
    QVERIFY2(built.error().where.startsWith(where(revisions + u"b2.py:")), qPrintable(built.error().where));
}

/// A history that gives things away gets what a superuser would get, by the catalog of a real server that one ran the
/// same on.
void TestPythonGuard::ownersAndPrivileges()
{
    const QStringList statements{u"create schema app"_s, u"create table app.bill (id serial primary key, n int)"_s,
        u"create table public.line (id int generated always as identity primary key)"_s,
        u"create view app.seen as select n from app.bill"_s, u"create type app.mood as enum ('a')"_s,
        u"create function app.f() returns int language sql as 'select 1'"_s,
        u"alter table app.bill owner to guard_clerk"_s, u"alter table public.line owner to \"guard Boss\""_s,
        u"ALTER VIEW app.seen\n  OWNER  TO guard_clerk"_s, u"alter type app.mood owner to guard_clerk"_s,
        u"alter function app.f() owner to guard_clerk"_s, u"alter table app.bill add column m app.mood"_s,
        u"grant select, insert (n) on app.bill to guard_reader with grant option"_s,
        u"grant usage on schema app to guard_reader"_s, u"revoke all on function app.f() from public"_s,
        u"create schema given"_s, u"create table given.t (a int)"_s, u"alter schema given owner to guard_clerk"_s,
        u"alter table given.t owner to guard_clerk"_s,
        u"do $$ begin execute 'create table app.x (a int)'; execute 'alter table app.x owner to ' || "
        "quote_ident('guard_clerk'); end $$"_s,
        u"alter default privileges for role guard_clerk in schema app grant select on tables to guard_reader"_s};
    QString body;
    for (const QString &statement : statements)
        body += u"    op.execute('''%1 ''')\n"_s.arg(statement);
    const QString asked
        = u"select string_agg(line, '; ' order by line) from ("
          "select 'schema ' || nspname || ' ' || nspowner::regrole || ' ' || (select string_agg(concat_ws(',', "
          "x.grantor::regrole, x.grantee::regrole, x.privilege_type, x.is_grantable), ' ' order by 1) from "
          "aclexplode(coalesce(nspacl, acldefault('n', nspowner))) x) as line from pg_namespace "
          "where nspname in ('app', 'given', 'public') union all "
          "select relkind::text || ' ' || relnamespace::regnamespace || '.' || relname || ' ' || relowner::regrole || "
          "' ' || "
          "coalesce(relacl::text, '') from pg_class where relnamespace::regnamespace::text in ('app', 'given') or "
          "relname = 'line' union all select 'f ' || proname || ' ' || proowner::regrole || ' ' || "
          "coalesce(proacl::text, '') from pg_proc where pronamespace::regnamespace::text = 'app' union all select 't "
          "' "
          "|| typname || ' ' || typowner::regrole from pg_type where typnamespace::regnamespace::text in ('app', "
          "'given') union all select 'd ' || defaclrole::regrole || ' ' || defaclacl::text from pg_default_acl) l"_s;
    // By a superuser called as the scratch database's role is.
    auto real = openSession({m_server.conninfo(), {}, {}, 10, false});
    QVERIFY(real);
    for (const char *sql : {"create role guard_clerk", "create role \"guard Boss\"", "create role guard_reader",
             "create database guarded"})
        QVERIFY((*real)->execute(QLatin1String(sql)));
    real = openSession({m_server.conninfo(u"guarded"_s), {}, {}, 10, false});
    QVERIFY(real);
    for (const QString &statement : statements) {
        const auto ran = (*real)->execute(statement);
        QVERIFY2(ran, ran ? "" : qPrintable(statement + u": "_s + toText(ran.error())));
    }
    const auto expected = (*real)->query(asked);
    QVERIFY2(expected, expected ? "" : qPrintable(toText(expected.error())));
    QVERIFY(expected->text(0, 0).contains(u"schema given guard_clerk"_s));
    const QString asynchronous
        = u"import asyncio\nfrom alembic import context\nfrom sqlalchemy.ext.asyncio import create_async_engine\n"
          "def run(connection):\n    context.configure(connection=connection)\n"
          "    with context.begin_transaction():\n        context.run_migrations()\n"
          "async def main():\n    engine = create_async_engine('postgresql+asyncpg://$URL')\n"
          "    async with engine.connect() as connection:\n        await connection.run_sync(run)\n"
          "    await engine.dispose()\nasyncio.run(main())\n"_s;
    for (const QString &environment : {synchronous(u"engine = create_engine('postgresql+psycopg://$URL')"_s),
             synchronous(u"engine = create_engine('postgresql+pg8000://$URL')"_s), asynchronous}) {
        write(project(ini(), environment, {{revisions + u"b2.py", revision(u"b2"_s, u"a1"_s, body)}}));
        const auto built = opened();
        QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
        const auto found = built->session().query(asked);
        QVERIFY2(found, found ? "" : qPrintable(toText(found.error())));
        QCOMPARE(found->text(0, 0), expected->text(0, 0));
    }
}

QTEST_GUILESS_MAIN(TestPythonGuard)
#include "tst_pythonguard.moc"
