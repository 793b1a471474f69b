// SPDX-License-Identifier: Apache-2.0
// The script as a DBA runs it: it stops where it fails however it is run, refuses a schema that changed since, writes a
// table once, and leaves the session as it was. psql runs, the catalog judges.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class ScriptTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;
    int m_databases = 0;

    QString database(const QByteArray &script)
    {
        const QString name = u"script%1"_s.arg(++m_databases);
        const QString error = loadScript(m_server, name, script);
        if (!error.isEmpty())
            qWarning("%s", qPrintable(error));
        return name;
    }

    struct Ran {
        int code;
        QString out, err;
    };
    /// psql, which goes on after an error unless the script says otherwise.
    Ran psql(const QString &database, const QString &script)
    {
        QProcess process;
        process.start(TestServer::program(u"psql"_s),
            {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-d"_s, m_server.conninfo(database), u"-f"_s, u"-"_s});
        process.write(script.toUtf8());
        process.closeWriteChannel();
        process.waitForFinished(60000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
            QString::fromUtf8(process.readAllStandardError())};
    }
    QString answer(const QString &database, const QString &sql) { return psql(database, sql).out; }

    QString up(const QString &here, const QString &there, const QStringList &more = {}, QString *down = nullptr)
    {
        const QString file = m_folder.filePath(u"up.sql"_s), back = m_folder.filePath(u"down.sql"_s);
        const CliRun run = runCli(QStringList{u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--up"_s,
                                      file, u"--down"_s, back}
            + more);
        if (run.code != 1)
            qWarning("%s", qPrintable(run.err));
        const auto read = [](const QString &path) {
            QFile open(path);
            return open.open(QIODevice::ReadOnly) ? QString::fromUtf8(open.readAll()) : QString();
        };
        if (down)
            *down = read(back);
        return read(file);
    }

    static QByteArray from() { return "create table kept(id int primary key, a text); create table lost(id int);"; }
    static QByteArray change() { return "create table kept(id int primary key, a int); create index on kept(a);"; }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    /// A value that is no number stops the first transaction: what comes after must not run, whoever runs it.
    void nothingRunsAfterAFailure_data()
    {
        QTest::addColumn<bool>("stops");
        QTest::newRow("psql -f") << true;
        QTest::newRow("a client that goes on") << false;
    }

    void nothingRunsAfterAFailure()
    {
        QFETCH(bool, stops);
        const QString here = database(from() + "insert into kept values (1, 'none'); insert into lost values (1);"),
                      there = database(change());
        QString script = up(here, there);
        QVERIFY(script.contains(u"\\set ON_ERROR_STOP on"_s));
        if (!stops)
            script.remove(u"\\set ON_ERROR_STOP on\n"_s);
        const Ran ran = psql(here, script);
        QVERIFY2(ran.err.contains(u"ERROR"_s), qPrintable(ran.err));
        QCOMPARE(ran.code, stops ? 3 : 0);
        QCOMPARE(answer(here, u"select count(*) from lost"_s), u"1"_s);
        QCOMPARE(
            answer(here, u"select format_type(atttypid, null) from pg_attribute where attname = 'a'"_s), u"text"_s);
    }

    /// A segment that was done can be passed over: the script says how.
    void theRestCanBeResumed()
    {
        const QString here = database(from()), there = database(change());
        const QString script = up(here, there);
        const qsizetype second = script.indexOf(u"To resume here"_s);
        QVERIFY(second > 0);
        const QString say = script.mid(second).section(u"then "_s, 1, 1).section(u", "_s, 0, 0);
        QVERIFY2(say.startsWith(u"SET howdah.step = "_s), qPrintable(say));
        const QString head = script.left(script.indexOf(u"\\echo"_s));
        const Ran without = psql(here, head + script.mid(script.indexOf(u'\n', second)));
        QVERIFY2(without.err.contains(u"did not finish"_s), qPrintable(without.err));
        QCOMPARE(psql(here, script.left(second)).code, 0);
        const Ran resumed = psql(here, head + say + u";\n"_s + script.mid(script.indexOf(u'\n', second)));
        QVERIFY2(resumed.err.isEmpty(), qPrintable(resumed.err));
        QCOMPARE(runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there)}).code, 0);
    }

    void aChangedSchemaIsRefused()
    {
        const QString here = database(from()), there = database(change());
        const QString script = up(here, there, {u"--refuse-drift"_s});
        QCOMPARE(psql(here, u"alter table kept add b int"_s).code, 0);
        const Ran refused = psql(here, script);
        QVERIFY2(refused.code == 3 && refused.err.contains(u"compare again"_s), qPrintable(refused.err));
        QCOMPARE(answer(here, u"select count(*) from pg_class where relname = 'lost'"_s), u"1"_s);
        QCOMPARE(psql(here, u"alter table kept drop b"_s).code, 0);
        QCOMPARE(psql(here, u"alter table kept add b int; alter table kept drop b"_s).code, 0);
    }

    void anUnchangedSchemaIsTaken()
    {
        const QString here = database(from()), there = database(change());
        const Ran ran = psql(here, up(here, there, {u"--refuse-drift"_s}));
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
    }

    /// A connection that goes back to a pool is as it was; role and time zone are never touched.
    void theSessionIsAsItWas()
    {
        const QString here = database(from()), there = database(change());
        for (const QStringList &how : {QStringList(), QStringList{u"--plain"_s, u"--lock-timeout"_s, u"7s"_s}}) {
            const QString settings = u"select string_agg(name || '=' || setting, ';' order by name) from pg_settings "
                                     "where source = 'session' or name in ('search_path', 'lock_timeout', "
                                     "'statement_timeout', 'TimeZone', 'check_function_bodies');"_s;
            QString down;
            const QString script = up(here, there, how, &down);
            const QString before = answer(here, settings);
            QCOMPARE(answer(here, script + settings).section(u'\n', -1), before);
            QCOMPARE(answer(here, down + settings).section(u'\n', -1), before);
            QVERIFY(how.isEmpty() || script.contains(u"SET lock_timeout = '7s';"_s));
        }
    }

    /// Ten columns that change their types are one ALTER TABLE, and one file of the table.
    void aTableIsWrittenOnce()
    {
        QByteArray a = "create table t(id int primary key", b = a;
        for (char c = 'a'; c < 'k'; ++c) {
            a += QByteArray(", ") + c + " int not null default 1";
            b += QByteArray(", ") + c + (c % 2 ? " bigint default 2" : " text not null");
        }
        a += "); create index on t(a); insert into t values (1);";
        b += "); create index on t(b);";
        for (const QString &how : {u"--online"_s, u"--plain"_s}) {
            const QString here = database(a), there = database(b);
            const QString script = up(here, there, {how});
            // What a trigger sees of rewrites, the server counts itself.
            QCOMPARE(psql(here,
                         u"create schema watch; create table watch.rewrites(t text); create function watch.seen() "
                         "returns event_trigger language plpgsql as $$begin insert into watch.rewrites values "
                         "(pg_event_trigger_table_rewrite_oid()::regclass::text); end$$; create event trigger watcher "
                         "on table_rewrite execute function watch.seen();"_s)
                         .code,
                0);
            const Ran ran = psql(here, script);
            QVERIFY2(ran.code == 0, qPrintable(ran.err + script));
            QCOMPARE(answer(here, u"select count(*) from watch.rewrites"_s), u"1"_s);
        }
    }

    void aWrongTimeIsSaid()
    {
        const QString here = database(from());
        const CliRun run
            = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(here), u"--lock-timeout"_s, u"soon"_s});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains(u"soon"_s), qPrintable(run.err));
    }
};

QTEST_GUILESS_MAIN(ScriptTest)
#include "tst_planscript.moc"
