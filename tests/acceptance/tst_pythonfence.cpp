// SPDX-License-Identifier: Apache-2.0
// A team's Python reaches its scratch database and nothing else, whatever form its env.py has. Beside each form stands
// a trap: a real database, which the same project upgrades when the real alembic is run (so the trap works), a listener
// on loopback, and their logs, which must hold nothing of Howdah's own run. What is built must equal what alembic
// built.
#include "server/embedded/embeddedserver.h"
#include "server/libpq/conninfo.h"
#include "service/python/pythonchild.h"
#include "service/source/source.h"
#include "support/cli.h"
#include "support/envforms.h"
#include "support/testserver.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Howdah;
using namespace Howdah::EnvForms;
using namespace Qt::StringLiterals;

namespace {

const QString revisions = u"mig/versions/"_s;

} // namespace

class TestPythonFence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void form_data();
    void form();
    void refused_data();
    void refused();
    void extensions();
    void databasesOfOneEnvironment();
    void withoutAWallItAsks();
    void arguments();
    void inputIsClosed();
    void timeIsLimited();
    void cancelled();
    void nothingRanIsAnError_data();
    void nothingRanIsAnError();
    void versionTableOfAnotherName();
    void rolesAreMade();
    void writesNothing();
    void models();

private:
    void write(const Files &files);
    QString psql(const QString &database, const QString &command);
    QString dump(const ConnectionSpec &spec);
    QString dump(const QString &conninfo) { return dump(ConnectionSpec{conninfo, {}, {}}); }
    /// Connections that the trap server and the listener saw since the last call.
    int caught();
    bool runReal(const QString &command);
    Result<OpenedSource> opened(const QString &rest = {}, const PythonOptions &options = {}, std::stop_token stop = {});
    QString where(const QString &name) const { return m_project->filePath(name); }
    QString filled(QString text) const;

    TestServer m_server;
    std::shared_ptr<EmbeddedServer> m_scratch; ///< held, so that it is started once
    QTcpServer m_listener;
    QHash<int, QString> m_made; ///< what the real tool made of a form
    std::unique_ptr<QTemporaryDir> m_project;
    qint64 m_logRead = 0;
    bool m_isUsed = true; ///< the trap's databases are to be made anew
};

void TestPythonFence::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"alembic"_s).isEmpty(), "alembic is needed for this test");
    QVERIFY2(m_server.start("logging_collector = on\nlog_directory = '" + m_server.folder().toUtf8()
                 + "'\nlog_filename = 'trap.log'\nlog_connections = on\n"),
        qPrintable(m_server.error()));
    QVERIFY(m_listener.listen(QHostAddress::LocalHost));
    const auto scratch = EmbeddedServer::open();
    QVERIFY2(scratch, scratch ? "" : qPrintable(toText(scratch.error())));
    m_scratch = *scratch;
    // The wall is what this machine is expected to have; without it half of this test would say nothing.
    QVERIFY2(canFencePython(), "namespaces (bwrap) are needed for this test");
    for (const char *name : {"PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGSERVICE"})
        qunsetenv(name);
}

void TestPythonFence::init()
{
    m_project = std::make_unique<QTemporaryDir>();
    const QStringList used = m_isUsed ? QStringList{u"trap"_s, u"trap2"_s} : QStringList();
    m_isUsed = false;
    for (const QString &database : used) {
        psql(u"postgres"_s, u"drop database if exists %1 with (force)"_s.arg(database));
        QCOMPARE(psql(u"postgres"_s, u"create database %1 owner app"_s.arg(database)), QString());
    }
    qputenv("SHOP_DSN", filled(u"postgresql://$URL"_s).toUtf8());
    qunsetenv("DATABASE_URL");
    qunsetenv("HOWDAH_WITHOUT_NAMESPACES");
}

QString TestPythonFence::filled(QString text) const
{
    const QString host = u"127.0.0.1:%1"_s.arg(m_server.port());
    text.replace(u"$URL2"_s, u"app:secret@"_s + host + u"/trap2"_s);
    text.replace(u"$URL"_s, u"app:secret@"_s + host + u"/trap"_s);
    text.replace(u"$HOST"_s, host);
    text.replace(u"$SOCKET"_s, m_server.folder());
    text.replace(u"$PORT"_s, QString::number(m_server.port()));
    return text.replace(u"$LISTEN"_s, QString::number(m_listener.serverPort()));
}

void TestPythonFence::write(const Files &files)
{
    for (const auto &[name, text] : files) {
        QVERIFY(QDir().mkpath(QFileInfo(where(name)).path()));
        QFile file(where(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(filled(text).toUtf8());
    }
}

QString TestPythonFence::psql(const QString &database, const QString &command)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(TestServer::program(u"psql"_s),
        {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-d"_s, m_server.conninfo(database), u"-c"_s, command});
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAll()).trimmed();
}

QString TestPythonFence::dump(const ConnectionSpec &spec)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (spec.password)
        environment.insert(u"PGPASSWORD"_s, *spec.password);
    process.setProcessEnvironment(environment);
    process.start(
        TestServer::program(u"pg_dump"_s), {u"-s"_s, u"--no-owner"_s, u"--no-privileges"_s, u"-d"_s, spec.conninfo});
    process.waitForFinished(60000);
    // Newer versions put a random key around the text.
    static const QRegularExpression key(u"^\\\\(un)?restrict .*$"_s, QRegularExpression::MultilineOption);
    return QString::fromUtf8(process.readAllStandardOutput()).remove(key);
}

int TestPythonFence::caught()
{
    QFile log(m_server.folder() + u"/trap.log");
    if (!log.open(QIODevice::ReadOnly))
        return -1;
    QTest::qWait(50); // the log is another process's
    log.seek(m_logRead);
    const QByteArray text = log.readAll();
    m_logRead += text.size();
    int count = 0;
    // This test's own psql and pg_dump come by the socket, and their lines may be late.
    for (const QByteArray &line : text.split('\n'))
        count += line.contains("connection received: host=127.0.0.1")
            || (line.contains("connection authorized") && !line.contains("application_name=psql")
                && !line.contains("application_name=pg_dump"));
    while (m_listener.waitForNewConnection(0)) {
        delete m_listener.nextPendingConnection();
        ++count;
    }
    return count;
}

bool TestPythonFence::runReal(const QString &command)
{
    m_isUsed = true;
    QProcess process;
    process.setWorkingDirectory(m_project->path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList words = command.split(u' ');
    const QString program = words.takeFirst();
    process.start(program, words);
    process.waitForFinished(120000);
    if (process.exitCode() != 0)
        qWarning("%s", process.readAll().constData());
    return process.exitCode() == 0;
}

Result<OpenedSource> TestPythonFence::opened(const QString &rest, const PythonOptions &options, std::stop_token stop)
{
    auto source = parsedSource(u"alembic:"_s + m_project->path() + rest);
    if (!source)
        return std::unexpected(source.error());
    source->python = options;
    return openSource(*source, {}, stop);
}

void TestPythonFence::form_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("wall");
    const auto all = forms();
    for (size_t i = 0; i < all.size(); ++i) {
        QTest::addRow("%s, both walls", all[i].name) << int(i) << true;
        QTest::addRow("%s, Python's alone", all[i].name) << int(i) << false;
    }
}

void TestPythonFence::form()
{
    QFETCH(int, number);
    QFETCH(bool, wall);
    const Form form = forms()[size_t(number)];
    write(form.files);
    if (QByteArrayView(form.name) == "DATABASE_URL")
        qputenv("DATABASE_URL", filled(u"postgresql://$URL"_s).toUtf8());
    PythonOptions options;
    if (!wall) {
        qputenv("HOWDAH_WITHOUT_NAMESPACES", "1");
        options.withoutWall = true;
    }
    caught();
    const auto built = opened({}, options);
    QCOMPARE(caught(), 0);
    if (!wall && !form.refused.isEmpty()) {
        QVERIFY(!built);
        QVERIFY2(built.error().message.contains(form.refused), qPrintable(toText(built.error())));
        return;
    }
    QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
    const QString ours = dump(built->spec());
    QVERIFY(!ours.contains(u"TABLE public.second")); // the first of several is the one
    QVERIFY2(
        ours.contains(u"CREATE TABLE public.t ") || ours.contains(u"CREATE TABLE public.first "), qPrintable(ours));
    if (!*form.real)
        return;
    // The trap is one: the same files, run by the tool itself, reach it, and make what was made in the scratch
    // database. Once for both rows of a form.
    if (!m_made.contains(number)) {
        QVERIFY(runReal(QString::fromLatin1(form.real)));
        QVERIFY(caught() > 0);
        m_made.insert(number, dump(m_server.conninfo(u"trap"_s)));
    }
    QCOMPARE(ours, m_made.value(number));
}

void TestPythonFence::refused_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("socket")
        << u"    import socket\n    socket.create_connection(('127.0.0.1', $LISTEN)).sendall(b'x')"_s
        << u"try to reach 127.0.0.1:$LISTEN"_s;
    QTest::newRow("unix socket") << u"    import socket\n    s = socket.socket(socket.AF_UNIX)\n"
                                    "    s.connect('$SOCKET/.s.PGSQL.$PORT')"_s
                                 << u"try to reach $SOCKET"_s;
    QTest::newRow("name") << u"    import urllib.request\n    urllib.request.urlopen('http://db.example.com/')"_s
                          << u"look for the host db.example.com"_s;
    QTest::newRow("name like a number") << u"    import urllib.request\n    urllib.request.urlopen('http://db/')"_s
                                        << u"look for the host db;"_s;
    QTest::newRow("udp") << u"    import socket\n    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', "
                            "('127.0.0.1', $LISTEN))"_s
                         << u"try to reach 127.0.0.1:$LISTEN"_s;
    QTest::newRow("sqlite") << u"    sa.create_engine('sqlite:////tmp/x.db').connect()"_s << u"database of sqlite"_s;
    QTest::newRow("asyncio") << u"    import asyncio\n    asyncio.run(asyncio.open_connection('127.0.0.1', $LISTEN))"_s
                             << u"try to reach 127.0.0.1:$LISTEN"_s;
}

void TestPythonFence::refused()
{
    QFETCH(QString, body);
    QFETCH(QString, words);
    write(project(ini(u"postgresql://$URL"_s), synchronous(fromIni()),
        {{revisions + u"b2.py", revision(u"b2"_s, u"a1"_s, body)}}));
    for (const bool wall : {true, false}) {
        if (!wall)
            qputenv("HOWDAH_WITHOUT_NAMESPACES", "1");
        PythonOptions options;
        options.withoutWall = true;
        caught();
        const auto built = opened({}, options);
        QCOMPARE(caught(), 0);
        QVERIFY(!built);
        QCOMPARE(built.error().kind, ErrorKind::Refused);
        QVERIFY2(built.error().message.contains(filled(words)), qPrintable(toText(built.error())));
        QVERIFY2(built.error().where.startsWith(where(revisions + u"b2.py:")), qPrintable(built.error().where));
        QVERIFY(!toText(built.error()).contains(u"Traceback"));
    }
}

/// A history's statements go to the server by themselves: what is harmless and needs a superuser is there all the same,
/// what leads elsewhere is refused by its name.
void TestPythonFence::extensions()
{
    const auto with = [this](const QString &sql) {
        write(project(ini(u"postgresql://$URL"_s), synchronous(fromIni()),
            {{revisions + u"b2.py", revision(u"b2"_s, u"a1"_s, u"    op.execute(\""_s + sql + u"\")"_s)}}));
        return opened();
    };
    const auto built = with(u"CREATE EXTENSION vector; CREATE EXTENSION IF NOT EXISTS pg_stat_statements; "
                            "CREATE TABLE e (v vector(3)); CREATE INDEX ON e USING hnsw (v vector_l2_ops)"_s);
    QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
    QVERIFY(dump(built->spec()).contains(u"USING hnsw"));
    for (const char *name : {"dblink", "file_fdw", "postgres_fdw"}) {
        const auto refused = with(u"CREATE EXTENSION "_s + QLatin1String(name));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QLatin1String(name)), qPrintable(toText(refused.error())));
    }
}

void TestPythonFence::databasesOfOneEnvironment()
{
    write(forms()[2].files);
    caught();
    const auto first = opened();
    QVERIFY2(first, first ? "" : qPrintable(toText(first.error())));
    QVERIFY(dump(first->spec()).contains(u"TABLE public.first"));
    QCOMPARE(first->notes().size(), 1);
    QVERIFY2(first->notes().front().contains(u"trap2"), qPrintable(first->notes().front()));
    const auto second = opened(u"#trap2"_s);
    QVERIFY2(second, second ? "" : qPrintable(toText(second.error())));
    const QString text = dump(second->spec());
    QVERIFY(text.contains(u"TABLE public.second") && !text.contains(u"TABLE public.first"));
    const auto none = opened(u"#other"_s);
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(u"trap, trap2"), qPrintable(none.error().message));
    QCOMPARE(caught(), 0);
}

void TestPythonFence::withoutAWallItAsks()
{
    write(project(ini(u"postgresql://$URL"_s), u"open('ran', 'w').close()\n"_s));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOWDAH_WITHOUT_NAMESPACES"_s, u"1"_s);
    const QString source = u"alembic:"_s + m_project->path();
    const CliRun asked = runCli({u"inspect"_s, source}, environment);
    QCOMPARE(asked.code, 4);
    QVERIFY2(asked.err.contains(u"--unfenced"), qPrintable(asked.err));
    QVERIFY(!QFile::exists(where(u"ran"_s)));
    write(project(ini(u"postgresql://$URL"_s), synchronous(fromIni())));
    const CliRun allowed = runCli({u"inspect"_s, source, u"--unfenced"_s, u"--format"_s, u"summary"_s}, environment);
    QVERIFY2(allowed.code == 0, qPrintable(allowed.err));
}

void TestPythonFence::arguments()
{
    write(project(ini(u"postgresql://$URL"_s),
        synchronous(u"x = context.get_x_argument(as_dictionary=True)\nassert x == {'tenant': 'a=b', 'n': '2'}, x\n"_s
            + fromIni())));
    const QString source = u"alembic:"_s + m_project->path();
    const QStringList x{u"-x"_s, u"tenant=a=b"_s, u"-x"_s, u"n=2"_s};
    const CliRun inspected = runCli(QStringList{u"inspect"_s, source, u"--format"_s, u"summary"_s} + x);
    QVERIFY2(inspected.code == 0, qPrintable(inspected.err));
    const CliRun compared = runCli(QStringList{u"diff"_s, u"empty:"_s, source} + x);
    QVERIFY2(compared.code == 1, qPrintable(compared.err));
    write({{u"howdah.json"_s,
               u"{\"howdah\": 1, \"name\": \"T\", \"schema\": \"schema.sql\", \"migrations\": {\"folder\": "
               "\"mig\", \"format\": \"alembic\"}}"_s},
        {u"schema.sql"_s, u"create table t (id serial primary key)"_s}});
    const CliRun revised = runCli(QStringList{u"revise"_s, m_project->path(), u"-m"_s, u"next"_s} + x);
    QVERIFY2(revised.code == 0, qPrintable(revised.err));
    const CliRun without = runCli({u"inspect"_s, source});
    QCOMPARE(without.code, 3);
    QVERIFY2(without.err.contains(u"AssertionError: {}"), qPrintable(without.err));
}

void TestPythonFence::inputIsClosed()
{
    write(project(ini(), synchronous(u"input('Really? ')\n"_s + fromIni())));
    QElapsedTimer time;
    time.start();
    const auto built = opened();
    QVERIFY(!built);
    QVERIFY2(built.error().message.contains(u"nobody can answer"), qPrintable(toText(built.error())));
    QVERIFY(time.elapsed() < 30000);
}

void TestPythonFence::timeIsLimited()
{
    write(project(ini(), u"import time\ntime.sleep(600)\n"_s));
    PythonOptions options;
    options.seconds = 1;
    const auto built = opened({}, options);
    QVERIFY(!built);
    QVERIFY2(built.error().message.contains(u"did not end within 1 second"), qPrintable(toText(built.error())));
}

void TestPythonFence::cancelled()
{
    // It ignores what can be ignored, and so does what it started.
    write(project(ini(),
        u"import os, signal, subprocess, sys, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(600)\n"
        "time.sleep(600)\n"_s));
    std::stop_source stop;
    QElapsedTimer time;
    std::jthread stopping([&] {
        QThread::msleep(1500);
        time.start();
        stop.request_stop();
    });
    const auto built = opened({}, {}, stop.get_token());
    QVERIFY(!built);
    QCOMPARE(built.error().kind, ErrorKind::Cancelled);
    QVERIFY2(time.elapsed() < 2000 * HOWDAH_PATIENCE, qPrintable(QString::number(time.elapsed())));
    // Nothing of it is left; other programs may run the same script.
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile command(u"/proc/"_s + process + u"/cmdline"_s);
        const QString place = QFileInfo(u"/proc/"_s + process + u"/cwd"_s).symLinkTarget();
        if (command.open(QIODevice::ReadOnly) && command.readAll().contains("run_alembic.py"))
            QVERIFY2(!place.endsWith(QFileInfo(m_project->path()).fileName()), qPrintable(process));
    }
}

void TestPythonFence::nothingRanIsAnError_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("words");
    QTest::newRow("never came to it") << u"pass\n"_s << u"never came to context.run_migrations()"_s;
    QTest::newRow("no commit") << synchronous(fromIni()).replace(u"with context.begin_transaction():"_s, u"if True:"_s)
                               << u"does not commit"_s;
    QTest::newRow("ended") << u"import sys\nsys.exit(0)\n"_s << u"ended the program"_s;
    QTest::newRow("crashed") << u"import os\nos._exit(0)\n"_s << u"ended unexpectedly"_s;
    QTest::newRow("offline") << u"from alembic import context\ncontext.configure(url='postgresql://', as_sql=True)\n"
                                "with context.begin_transaction():\n    context.run_migrations()\n"_s
                             << u"does not commit"_s;
    QTest::newRow("module") << u"import nowhere.to_be_found\n"_s << u"No module named 'nowhere'"_s;
}

void TestPythonFence::nothingRanIsAnError()
{
    QFETCH(QString, environment);
    QFETCH(QString, words);
    write(project(ini(u"postgresql://$URL"_s), environment));
    const auto built = opened();
    QVERIFY(!built);
    QVERIFY2(built.error().message.contains(words), qPrintable(toText(built.error())));
    QVERIFY2(toText(built.error()).count(u'\n') < 3, qPrintable(toText(built.error())));
}

void TestPythonFence::versionTableOfAnotherName()
{
    write(project(ini(u"postgresql://$URL"_s),
        synchronous(fromIni()).replace(u"context.configure(connection=connection"_s,
            u"connection.exec_driver_sql('create schema if not exists ops')\n    connection.commit()\n"
            "    context.configure(connection=connection, version_table='shop_migrations', "
            "version_table_schema='ops'"_s)));
    const auto built = opened();
    QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
    QVERIFY(dump(built->spec()).contains(u"TABLE ops.shop_migrations"));
}

void TestPythonFence::rolesAreMade()
{
    write(project(ini(u"postgresql://$URL"_s), synchronous(fromIni()),
        {{revisions + u"b2.py",
            revision(u"b2"_s, u"a1"_s, u"    op.execute('grant select on t to \"reader of things\"')"_s)}}));
    const auto built = opened();
    QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
}

void TestPythonFence::writesNothing()
{
    write(project(ini(u"postgresql://$URL"_s),
        synchronous(u"import app.models, os\nos.makedirs('made', exist_ok=True) if False else None\n"_s + fromIni()),
        {{u"app/__init__.py"_s, {}}, {u"app/models.py"_s, {}}}));
    const auto names = [this] {
        QStringList list;
        for (QDirIterator it(m_project->path(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                 QDirIterator::Subdirectories);
            it.hasNext();)
            list << it.next();
        list.sort();
        return list;
    };
    const QStringList before = names();
    const auto built = opened();
    QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
    QCOMPARE(names(), before);
    // With the wall it could not even where it tried.
    write({{u"mig/env.py"_s, u"open('made', 'w')\n"_s}});
    QVERIFY(!opened());
    QCOMPARE(names(), before);
}

void TestPythonFence::models()
{
    const QString words
        = u"from sqlalchemy import *\nm = MetaData()\nTable('t', m, Column('id', Integer, primary_key=True), "
          "Column('mood', Enum('a', 'b', name='mood')), Column('x', ARRAY(Text), index=True))\n"
          "Table('u', m, Column('id', ForeignKey('t.id'), unique=True), schema='od d')\n"_s;
    const QString engine = fromIni() + u"\nfrom app import m"_s;
    write(project(ini(u"postgresql://$URL"_s),
        synchronous(engine).replace(u"connection=connection"_s, u"connection=connection, target_metadata=m"_s),
        {{u"app.py"_s, words}}));
    caught();
    const auto opened = [this](const QString &rest) {
        return parsedSource(u"models:"_s + m_project->path() + rest).and_then([](const Source &source) {
            return openSource(source);
        });
    };
    const auto built = opened({});
    QVERIFY2(built, built ? "" : qPrintable(toText(built.error())));
    QCOMPARE(caught(), 0);
    // SQLAlchemy itself is the judge.
    write({{u"make.py"_s,
        words
            + u"e = create_engine('postgresql://$URL')\nwith e.begin() as c:\n    c.execute(text('create schema \"od "
              "d\"'))\n    m.create_all(c)\n"_s}});
    QVERIFY(runReal(u"python3 make.py"_s));
    QCOMPARE(dump(built->spec()), dump(m_server.conninfo(u"trap"_s)));
    QVERIFY(!opened(u"@a1"_s));
    write({{u"app.py"_s, u"m = None\n"_s}});
    const auto none = opened({});
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(u"no target_metadata"), qPrintable(toText(none.error())));
}

QTEST_GUILESS_MAIN(TestPythonFence)
#include "tst_pythonfence.moc"
