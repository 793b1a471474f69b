// SPDX-License-Identifier: Apache-2.0
// A team's Python reaches its scratch database and nothing else, whatever form its env.py has. Beside each form stands
// a trap: a real database, which the same project upgrades when the real alembic is run (so the trap works), a listener
// on loopback, and their logs, which must hold nothing of Howdah's own run. What is built must equal what alembic
// built.
#include "server/enclosure.h"
#include "server/libpq/conninfo.h"
#include "service/source/source.h"
#include "support/cli.h"
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
using namespace Qt::StringLiterals;

namespace {

using Files = std::map<QString, QString>;

const QString revisions = u"mig/versions/"_s;

QString revision(const QString &id, const QString &down, const QString &body)
{
    return u"\"\"\"revision %1\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = '%1'\n"
           "down_revision = %2\n\n\ndef upgrade():\n%3\n\n\ndef downgrade():\n    pass\n"_s.arg(
               id, down.isEmpty() ? u"None"_s : u'\'' + down + u'\'', body);
}

const QString plainBody
    = u"    op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('n', sa.Text, index=True))"_s;
const QString moreBody = u"    op.execute(\"create type mood as enum ('a', 'b'); alter table t add column m mood\")"_s;

const QString synchronous = u"from sqlalchemy import engine_from_config, create_engine, pool\n"
                            "from alembic import context\nconfig = context.config\n%1\n"
                            "with engine.connect() as connection:\n    context.configure(connection=connection)\n"
                            "    with context.begin_transaction():\n        context.run_migrations()\n"_s;

QString ini(const QString &url = {})
{
    return u"[alembic]\nscript_location = %(here)s/mig\nprepend_sys_path = .\n"_s
        + (url.isEmpty() ? QString() : u"sqlalchemy.url = "_s + url + u'\n');
}

/// alembic.ini, env.py and two revisions.
Files project(const QString &iniText, const QString &environment, const Files &more = {})
{
    Files files{{u"alembic.ini"_s, iniText}, {u"mig/env.py"_s, environment},
        {revisions + u"a1.py", revision(u"a1"_s, {}, plainBody)},
        {revisions + u"b2.py", revision(u"b2"_s, u"a1"_s, moreBody)}};
    for (const auto &[name, text] : more)
        files[name] = text;
    return files;
}

const QString fromIni = u"engine = engine_from_config(config.get_section(config.config_ini_section), "
                        "prefix='sqlalchemy.', poolclass=pool.NullPool)"_s;

const QString asynchronous
    = u"import asyncio\nfrom sqlalchemy import pool\nfrom alembic import context\n"
      "from sqlalchemy.ext.asyncio import async_engine_from_config, create_async_engine\n"
      "config = context.config\n"
      "def run(connection):\n    context.configure(connection=connection)\n"
      "    with context.begin_transaction():\n        context.run_migrations()\n"
      "async def main():\n    engine = %1\n    async with engine.connect() as connection:\n"
      "        await connection.run_sync(run)\n    await engine.dispose()\nasyncio.run(main())\n"_s;

const QString multidb = u"from sqlalchemy import engine_from_config, pool\nfrom alembic import context\nimport re\n"
                        "config = context.config\nengines = {}\n"
                        "for name in re.split(r',\\s*', config.get_main_option('databases')):\n"
                        "    engines[name] = rec = {}\n    rec['engine'] = engine_from_config(\n"
                        "        config.get_section(name), prefix='sqlalchemy.', poolclass=pool.NullPool)\n"
                        "for name, rec in engines.items():\n    engine = rec['engine']\n"
                        "    rec['connection'] = conn = engine.connect()\n    rec['transaction'] = conn.begin()\n"
                        "try:\n    for name, rec in engines.items():\n"
                        "        context.configure(connection=rec['connection'], upgrade_token='%s_upgrades' % name)\n"
                        "        context.run_migrations(engine_name=name)\n"
                        "    for rec in engines.values():\n        rec['transaction'].commit()\n"
                        "except:\n    for rec in engines.values():\n        rec['transaction'].rollback()\n    raise\n"
                        "finally:\n    for rec in engines.values():\n        rec['connection'].close()\n"_s;

const QString multidbRevision
    = u"revision = 'a1'\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as sa\n"
      "def upgrade(engine_name):\n    globals()['upgrade_%s' % engine_name]()\n"
      "def downgrade(engine_name):\n    pass\n"
      "def upgrade_one():\n    op.create_table('first', sa.Column('id', sa.Integer, primary_key=True))\n"
      "def upgrade_two():\n    op.create_table('second', sa.Column('id', sa.Integer, primary_key=True))\n"_s;

/// A revision that uses a connection of its own; the words are in the place of `@`.
QString rawBody(const QString &words)
{
    return plainBody + u"\n    "_s + QString(words).replace(u"\n"_s, u"\n    "_s);
}

const QString table = u"create table raw (id int)"_s;

struct Form {
    const char *name;
    Files files;
    const char *real = "alembic upgrade heads"; ///< how a person runs it; empty: not with this machine's alembic
    QString refused = {}; ///< without the system's wall: this is refused, in a sentence with these words
};

/// `$URL` is the trap over TCP without a scheme, `$SOCKETURL` the same over its socket; `$LISTEN` the listener's port.
std::vector<Form> forms()
{
    const QString url = u"postgresql://$URL"_s, asyncUrl = u"postgresql+asyncpg://$URL"_s;
    const QString plain = synchronous.arg(fromIni);
    return {
        {"plain", project(ini(url), plain)},
        {"async",
            project(ini(asyncUrl),
                asynchronous.arg(u"async_engine_from_config(config.get_section(config."
                                 "config_ini_section), poolclass=pool.NullPool)"_s))},
        {"multidb",
            {{u"alembic.ini"_s,
                 u"[alembic]\nscript_location = %(here)s/mig\ndatabases = one, two\n[one]\nsqlalchemy.url = "
                 "postgresql://$URL\n[two]\nsqlalchemy.url = postgresql://$URL2\n"_s},
                {u"mig/env.py"_s, multidb}, {revisions + u"a1.py", multidbRevision}}},
        {"settings object",
            project(ini(),
                synchronous.arg(u"from app.settings import settings\nengine = create_engine(settings.url)"_s),
                {{u"app/__init__.py"_s, {}},
                    {u"app/settings.py"_s,
                        u"from pydantic import BaseModel\nclass Settings(BaseModel):\n    host: str = '$HOST'\n"
                        "    name: str = 'trap'\n    @property\n    def url(self):\n"
                        "        return f'postgresql+psycopg://app:secret@{self.host}/{self.name}'\n"
                        "settings = Settings()\n"_s}})},
        {"own variable",
            project(ini(), synchronous.arg(u"import os\nengine = create_engine(os.environ['SHOP_DSN'])"_s))},
        {"DATABASE_URL",
            project(ini(u"driver://user:pass@localhost/dbname"_s),
                synchronous.arg(
                    u"import os\nconfig.set_main_option('sqlalchemy.url', os.environ['DATABASE_URL'])\n"_s + fromIni))},
        {"hard-coded", project(ini(), synchronous.arg(u"engine = create_engine('postgresql+psycopg2://$URL')"_s))},
        {"hard-coded, async", project(ini(), asynchronous.arg(u"create_async_engine('postgresql+psycopg://$URL')"_s))},
        {"engine at import",
            project(ini(), synchronous.arg(u"from app.db import engine"_s),
                {{u"app/__init__.py"_s, {}},
                    {u"app/db.py"_s,
                        u"from sqlalchemy import create_engine\nengine = create_engine('postgresql://$URL')\n"
                        "with engine.connect() as c:\n    assert c.exec_driver_sql('select 1').scalar() == 1\n"_s}})},
        {"socket", project(ini(u"postgresql://postgres@/trap?host=$SOCKET&port=$PORT"_s), plain)},
        {"pg8000", project(ini(u"postgresql+pg8000://$URL"_s), plain)},
        {"creator",
            project(ini(),
                synchronous.arg(u"import psycopg2\nengine = create_engine('postgresql://', "
                                "creator=lambda: psycopg2.connect('postgresql://$URL'))"_s))},
        {"psycopg2 in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        rawBody(u"import psycopg2\nwith psycopg2.connect('postgresql://$URL') as c:\n"
                                "    c.cursor().execute('create table raw (id int)')"_s)
                            .mid(plainBody.size() + 1))}})},
        {"psycopg in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import psycopg\n    with psycopg.connect('postgresql://$URL', autocommit=True) as c:\n"
                        "        c.execute('create table raw (id int)')"_s)}})},
        {"asyncpg in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import asyncio, asyncpg\n    async def work():\n"
                        "        async with asyncpg.create_pool('postgresql://$URL', min_size=1) as pool:\n"
                        "            await pool.execute('create table raw (id int)')\n        c = await "
                        "asyncpg.connect(host="
                        "'127.0.0.1', port=$PORT, user='app', password='secret', database='trap')\n"
                        "        await c.execute('create table raw2 (id int)')\n        await c.close()\n"
                        "    asyncio.run(work())"_s)}})},
        {"[production] above [alembic]",
            project(
                u"[production]\nsqlalchemy.url = postgresql://$URL2\nscript_location = nowhere\n"_s + ini(url), plain)},
        {"pyproject",
            [&] {
                Files files = project(u"[alembic]\nsqlalchemy.url = postgresql://$URL\n"_s, plain);
                files[u"pyproject.toml"_s]
                    = u"[project]\nname = \"x\"\n[tool.alembic]\nscript_location = \"%(here)s/mig\"\n"
                      "prepend_sys_path = [\n  \".\"\n]\n"_s;
                return files;
            }(),
            ""},
        {"Flask-Migrate",
            {{u"app.py"_s,
                 u"from flask import Flask\nfrom flask_migrate import Migrate\nfrom flask_sqlalchemy import "
                 u"SQLAlchemy\n"
                 "app = Flask(__name__)\napp.config['SQLALCHEMY_DATABASE_URI'] = 'postgresql://$URL'\n"
                 "db = SQLAlchemy(app)\nMigrate(app, db)\n"_s},
                {u"migrations/alembic.ini"_s, u"[alembic]\n"_s},
                {u"migrations/env.py"_s,
                    u"from alembic import context\nfrom flask import current_app\n"
                    "engine = current_app.extensions['migrate'].db.engine\n"
                    "with engine.connect() as connection:\n    context.configure(connection=connection)\n"
                    "    with context.begin_transaction():\n        context.run_migrations()\n"_s},
                {u"migrations/versions/a1.py"_s, revision(u"a1"_s, {}, plainBody)}},
            "python3 -m flask db upgrade"},
        {"psql in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import subprocess\n    subprocess.run(['psql', '-X', '-q', '-c', 'create table raw (id "
                        u"int)', "
                        "'postgresql://$URL'], check=True)"_s)}})},
        {"another python in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import subprocess, sys\n    subprocess.run([sys.executable, '-c', \"import psycopg2\\n"
                        "with psycopg2.connect('postgresql://$URL') as c: c.cursor().execute('create table raw (id "
                        "int)')\"], check=True)"_s)}}),
            "alembic upgrade heads", u"start the program python3"_s},
    };
}

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
    QString dump(const QString &conninfo);
    /// Connections that the trap server and the listener saw since the last call.
    int caught();
    bool runReal(const QString &command);
    Result<OpenedSource> opened(const QString &rest = {}, const PythonOptions &options = {}, std::stop_token stop = {});
    QString where(const QString &name) const { return m_project->filePath(name); }
    QString filled(QString text) const;

    TestServer m_server;
    QTcpServer m_listener;
    std::unique_ptr<QTemporaryDir> m_project;
    qint64 m_logRead = 0;
};

void TestPythonFence::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"alembic"_s).isEmpty(), "alembic is needed for this test");
    QVERIFY2(m_server.start("logging_collector = on\nlog_directory = '" + m_server.folder().toUtf8()
                 + "'\nlog_filename = 'trap.log'\nlog_connections = on\n"),
        qPrintable(m_server.error()));
    QVERIFY(m_listener.listen(QHostAddress::LocalHost));
    // The wall is what this machine is expected to have; without it half of this test would say nothing.
    QVERIFY2(canEnclose(), "namespaces (bwrap) are needed for this test");
    for (const char *name : {"PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGSERVICE"})
        qunsetenv(name);
}

void TestPythonFence::init()
{
    m_project = std::make_unique<QTemporaryDir>();
    for (const char *name : {"trap", "trap2"}) {
        const QString database = QString::fromLatin1(name);
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

QString TestPythonFence::dump(const QString &conninfo)
{
    QProcess process;
    process.start(TestServer::program(u"pg_dump"_s),
        {u"-s"_s, u"--no-owner"_s, u"--no-privileges"_s, u"--restrict-key=x"_s, u"-d"_s, conninfo});
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

int TestPythonFence::caught()
{
    QFile log(m_server.folder() + u"/trap.log");
    if (!log.open(QIODevice::ReadOnly))
        return -1;
    log.seek(m_logRead);
    const QByteArray text = log.readAll();
    m_logRead += text.size();
    int count = int(text.count("connection received"));
    while (m_listener.waitForNewConnection(0)) {
        delete m_listener.nextPendingConnection();
        ++count;
    }
    return count;
}

bool TestPythonFence::runReal(const QString &command)
{
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
    QVERIFY2(built, qPrintable(toText(built.error())));
    const QString ours = dump(built->spec().conninfo);
    const bool isSecond = ours.contains(u"TABLE public.second"); // never: the first of several is the one
    QVERIFY(!isSecond);
    QVERIFY2(
        ours.contains(u"CREATE TABLE public.t ") || ours.contains(u"CREATE TABLE public.first "), qPrintable(ours));
    if (!*form.real)
        return;
    // The trap is one: the same files, run by the tool itself, reach it, and make what was made in the scratch
    // database.
    QVERIFY(runReal(QString::fromLatin1(form.real)));
    QVERIFY(caught() > 0);
    QCOMPARE(ours, dump(m_server.conninfo(u"trap"_s)));
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
    write(project(ini(u"postgresql://$URL"_s), synchronous.arg(fromIni),
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

void TestPythonFence::databasesOfOneEnvironment()
{
    write(forms()[2].files);
    caught();
    const auto first = opened();
    QVERIFY2(first, qPrintable(toText(first.error())));
    QVERIFY(dump(first->spec().conninfo).contains(u"TABLE public.first"));
    QCOMPARE(first->notes().size(), 1);
    QVERIFY2(first->notes().front().contains(u"trap2"), qPrintable(first->notes().front()));
    const auto second = opened(u"#trap2"_s);
    QVERIFY2(second, qPrintable(toText(second.error())));
    const QString text = dump(second->spec().conninfo);
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
    QVERIFY2(asked.err.contains(u"--without-wall"), qPrintable(asked.err));
    QVERIFY(!QFile::exists(where(u"ran"_s)));
    write(project(ini(u"postgresql://$URL"_s), synchronous.arg(fromIni)));
    const CliRun allowed
        = runCli({u"inspect"_s, source, u"--without-wall"_s, u"--format"_s, u"summary"_s}, environment);
    QVERIFY2(allowed.code == 0, qPrintable(allowed.err));
}

void TestPythonFence::arguments()
{
    write(project(ini(u"postgresql://$URL"_s),
        synchronous.arg(
            u"x = context.get_x_argument(as_dictionary=True)\nassert x == {'tenant': 'a=b', 'n': '2'}, x\n"_s
            + fromIni)));
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
    write(project(ini(), synchronous.arg(u"input('Really? ')\n"_s + fromIni)));
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
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    QProcess listed;
    listed.start(u"ps"_s, {u"axww"_s, u"-o"_s, u"args"_s});
    listed.waitForFinished();
    QVERIFY(!listed.readAll().contains("run_alembic.py"));
}

void TestPythonFence::nothingRanIsAnError_data()
{
    QTest::addColumn<QString>("environment");
    QTest::addColumn<QString>("words");
    QTest::newRow("never came to it") << u"pass\n"_s << u"never came to context.run_migrations()"_s;
    QTest::newRow("no commit") << synchronous.arg(fromIni).replace(u"with context.begin_transaction():"_s,
        u"if True:"_s) << u"does not commit"_s;
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
        synchronous.arg(fromIni).replace(u"context.configure(connection=connection"_s,
            u"connection.exec_driver_sql('create schema if not exists ops')\n    connection.commit()\n"
            "    context.configure(connection=connection, version_table='shop_migrations', "
            "version_table_schema='ops'"_s)));
    const auto built = opened();
    QVERIFY2(built, qPrintable(toText(built.error())));
    QVERIFY(dump(built->spec().conninfo).contains(u"TABLE ops.shop_migrations"));
}

void TestPythonFence::rolesAreMade()
{
    write(project(ini(u"postgresql://$URL"_s), synchronous.arg(fromIni),
        {{revisions + u"b2.py",
            revision(u"b2"_s, u"a1"_s, u"    op.execute('grant select on t to \"reader of things\"')"_s)}}));
    const auto built = opened();
    QVERIFY2(built, qPrintable(toText(built.error())));
}

void TestPythonFence::writesNothing()
{
    write(project(ini(u"postgresql://$URL"_s),
        synchronous.arg(u"import app.models, os\nos.makedirs('made', exist_ok=True) if False else None\n"_s + fromIni),
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
    QVERIFY2(built, qPrintable(toText(built.error())));
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
    const QString engine = fromIni + u"\nfrom app import m"_s;
    write(project(ini(u"postgresql://$URL"_s),
        synchronous.arg(engine).replace(u"connection=connection"_s, u"connection=connection, target_metadata=m"_s),
        {{u"app.py"_s, words}}));
    caught();
    const auto opened = [this](const QString &rest) {
        return parsedSource(u"models:"_s + m_project->path() + rest).and_then([](const Source &source) {
            return openSource(source);
        });
    };
    const auto built = opened({});
    QVERIFY2(built, qPrintable(toText(built.error())));
    QCOMPARE(caught(), 0);
    // SQLAlchemy itself is the judge.
    write({{u"make.py"_s,
        words
            + u"e = create_engine('postgresql://$URL')\nwith e.begin() as c:\n    c.execute(text('create schema \"od "
              "d\"'))\n    m.create_all(c)\n"_s}});
    QVERIFY(runReal(u"python3 make.py"_s));
    QCOMPARE(dump(built->spec().conninfo), dump(m_server.conninfo(u"trap"_s)));
    QVERIFY(!opened(u"@a1"_s));
    write({{u"app.py"_s, u"m = None\n"_s}});
    const auto none = opened({});
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(u"no target_metadata"), qPrintable(toText(none.error())));
}

QTEST_GUILESS_MAIN(TestPythonFence)
#include "tst_pythonfence.moc"
