// SPDX-License-Identifier: Apache-2.0
// Online plans, guards, the stash and the proof with rows, on databases with rows in them; psql runs, pg_dump and
// pg_locks judge.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Howdah;
using namespace Qt::StringLiterals;

class OnlineTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;
    int m_databases = 0;

    static QByteArray data(const QString &name)
    {
        QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/plan/online/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString database(const QByteArray &script)
    {
        const QString name = u"online%1"_s.arg(++m_databases);
        const QString error = loadScript(m_server, name, script);
        if (!error.isEmpty())
            qWarning("%s", qPrintable(error));
        return name;
    }

    /// psql's output, or its error after "error: ".
    QString psql(const QString &database, const QString &sql, const QString &file = {})
    {
        QProcess process;
        QStringList arguments{
            u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database)};
        arguments += file.isEmpty() ? QStringList{u"-c"_s, sql} : QStringList{u"-f"_s, file};
        process.start(TestServer::program(u"psql"_s), arguments);
        process.waitForFinished(60000);
        if (process.exitCode() != 0)
            return u"error: "_s + QString::fromUtf8(process.readAllStandardError());
        QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(u'\n');
        if (!file.isEmpty())
            lines.removeIf([](const QString &line) { return line.startsWith(u"Segment "); }); // where it is
        return lines.join(u'\n');
    }

    /// pg_dump's statements, columns of a table in any order.
    QList<QByteArray> dump(const QString &database)
    {
        QList<QByteArray> lines = dumpSchema(m_server, database).split('\n');
        lines.removeIf(
            [](const QByteArray &line) { return line.startsWith("--") || line.startsWith('\\') || line.isEmpty(); });
        for (QByteArray &line : lines)
            if (line.endsWith(','))
                line.chop(1);
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void bothWays_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("turned");
        for (const bool turned : {false, true})
            for (const QString &how : {u"--online"_s, u"--plain"_s})
                QTest::addRow("%s %s", qPrintable(how), turned ? "b to a" : "a to b") << how << turned;
    }

    /// Rows survive, pg_dump agrees both ways, a second diff is empty.
    void bothWays()
    {
        QFETCH(QString, how);
        QFETCH(bool, turned);
        const QByteArray a = data(turned ? u"b.sql"_s : u"a.sql"_s), b = data(turned ? u"a.sql"_s : u"b.sql"_s);
        const QString here = database(a + data(u"seed.sql"_s)), there = database(b), untouched = database(a);
        const QString rows = psql(here, u"select count(*), sum(age) from person"_s);
        const QString up = m_folder.filePath(u"up.sql"_s), down = m_folder.filePath(u"down.sql"_s);
        QCOMPARE(runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), how, u"--up"_s, up, u"--down"_s,
                            down})
                     .code,
            1);
        QCOMPARE(psql(here, {}, up), QString());
        QCOMPARE(dump(here), dump(there));
        QCOMPARE(psql(here, u"select count(*), sum(age) from person"_s), rows);
        const CliRun again = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there)});
        QVERIFY2(again.code == 0 && again.out.contains(u"No differences"_s), qPrintable(again.out));
        QCOMPARE(psql(here, {}, down), QString());
        QCOMPARE(dump(here), dump(untouched));
        QCOMPARE(psql(here, u"select count(*), sum(age) from person"_s), rows);
    }

    /// The recipes of an online plan, and that --plain has none of them.
    void recipes()
    {
        const QString here = database(data(u"a.sql"_s)), there = database(data(u"b.sql"_s));
        const QString up
            = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--format"_s, u"sql"_s}).out;
        for (const QString &expected : {u"CREATE UNIQUE INDEX CONCURRENTLY person_pkey"_s,
                 u"PRIMARY KEY USING INDEX person_pkey"_s, u"VALIDATE CONSTRAINT to_team"_s,
                 u"DROP INDEX CONCURRENTLY public.person_gone"_s, u"CREATE INDEX CONCURRENTLY part_1_v_idx"_s})
            QVERIFY2(up.contains(expected), qPrintable(up));
        // The new one stands before the old one goes, and the names change hands in between.
        const qsizetype built = up.indexOf(u"CREATE INDEX CONCURRENTLY howdah_new"_s),
                        named = up.indexOf(u"RENAME TO person_team"_s),
                        gone = up.indexOf(u"DROP INDEX CONCURRENTLY public.howdah_old"_s);
        QVERIFY2(built >= 0 && built < named && named < gone, qPrintable(up));
        // A proof has a transaction of its own: nothing but proofs stands in it.
        for (const QString &transaction : up.split(u"COMMIT;"_s))
            if (const QString inside = transaction.section(u"BEGIN;"_s, -1); inside.contains(u"VALIDATE CONSTRAINT"_s))
                for (const QString &word : {u"ADD "_s, u"SET NOT NULL"_s, u"DROP "_s, u"RENAME"_s})
                    QVERIFY2(!inside.contains(word), qPrintable(inside));
        const QString plain = runCli(
            {u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--plain"_s, u"--format"_s, u"sql"_s})
                                  .out;
        QVERIFY(!plain.contains(u"CONCURRENTLY"_s) && !plain.contains(u"NOT VALID"_s) && !plain.contains(u"howdah_"_s));
        QCOMPARE(plain.count(u"BEGIN;"_s), 1);
    }

    /// What scans in an online plan must not hold a lock that keeps writers out: pg_locks says so.
    void proofsLetOthersWrite()
    {
        const QString here = database(data(u"a.sql"_s) + data(u"seed.sql"_s)), there = database(data(u"b.sql"_s));
        const QJsonObject plan = QJsonDocument::fromJson(
            runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--format"_s, u"json"_s})
                .out.toUtf8())
                                     .object()[u"up"_s]
                                     .toObject();
        int judged = 0, segment = -1;
        for (const QJsonValue &value : plan[u"statements"_s].toArray()) {
            const QString sql = value[u"sql"_s].toString();
            QVERIFY(value[u"segment"_s].toInt() >= segment);
            segment = value[u"segment"_s].toInt();
            if (!sql.contains(u"VALIDATE CONSTRAINT"_s)) {
                const QString done = psql(here, sql);
                QVERIFY2(!done.startsWith(u"error"_s), qPrintable(sql + done));
                continue;
            }
            const QString locks = psql(here,
                u"BEGIN; "_s + sql
                    + u"; SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND "
                      u"mode IN "
                      "('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'); COMMIT"_s);
            QCOMPARE(locks, u"0"_s);
            ++judged;
        }
        QVERIFY(judged >= 5);
    }

    /// A guard counts on the live rows what will fail, before anything runs.
    void guardsCount()
    {
        const QString here = database("create table t(id int, v int, w varchar(40)); insert into t values (1, null, "
                                      "'long enough to be cut'), (1, 2, 'x');");
        const QString there = database("create table t(id int unique, v int not null, w varchar(5), x int not null);");
        const CliRun run
            = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--format"_s, u"json"_s});
        const QJsonObject result = QJsonDocument::fromJson(run.out.toUtf8()).object();
        const QJsonArray statements = result[u"up"_s].toObject()[u"statements"_s].toArray();
        QMap<QString, int> counts;
        for (const QJsonValue &guard : result[u"guards"_s].toArray())
            counts[statements[guard[u"statement"_s].toInt()][u"guard"_s][u"words"_s].toString()]
                = guard[u"rows"_s].toInt(-1);
        QCOMPARE(counts.value(u"rows have no value there"_s, -2), 1);
        QCOMPARE(counts.value(u"rows share a key that is to be unique"_s, -2), 2);
        QCOMPARE(counts.value(u"rows hold a value that character varying(5) cannot hold"_s, -2), 1);
        QCOMPARE(counts.value(u"rows would have no value in a NOT NULL column"_s, -2), 2);
        QVERIFY2(run.err.contains(u"Will fail, 2 rows share a key"_s), qPrintable(run.err));
    }

    /// Dropped tables, columns and sequences come back with what they held.
    void theStashBringsEverythingBack()
    {
        const QByteArray a
            = "create type mood as enum ('ok','bad'); create sequence ticket; select setval('ticket', 41);"
              "create table kept(id int primary key, gone text not null, m mood, \"o'dd\" numeric(8,2));"
              "create table lost(id int generated always as identity primary key, name text, twice text generated "
              "always as (name || name) stored);"
              "insert into kept select i, 'v' || i, 'bad', i / 3.0 from generate_series(1, 50) i; insert into "
              "lost(name) values ('x'), ('y');";
        const QString here = database(a), there = database("create table kept(id int primary key);");
        const QString question = u"select md5(string_agg(k::text, ',' order by id)) from kept k; select "
                                 u"string_agg(l::text, ',' order by id) from lost l; "
                                 "select nextval('ticket'); insert into lost(name) values ('z') returning id"_s;
        const QString up = m_folder.filePath(u"up.sql"_s), down = m_folder.filePath(u"down.sql"_s);
        const CliRun run = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--stash"_s,
            u"--prove"_s, u"--up"_s, up, u"--down"_s, down});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        const QString control = database(a);
        const QString before = psql(control, question);
        QVERIFY2(!before.startsWith(u"error"_s), qPrintable(before));
        QCOMPARE(psql(here, {}, up), QString());
        QVERIFY(psql(here, u"select * from lost"_s).startsWith(u"error"_s));
        const QString back = psql(here, {}, down);
        QVERIFY2(!back.startsWith(u"error"_s), qPrintable(back));
        QCOMPARE(psql(here, question), before);
        QCOMPARE(dump(here), dump(control));
    }

    void gradesSayWhatComesBack()
    {
        const QString here = database(
            "create table t(id bigint primary key, at timestamp not null, gone text); create unique index u on t(at);");
        const QString there = database("create table t(id bigint primary key, at date);");
        const QJsonObject plan = QJsonDocument::fromJson(
            runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--format"_s, u"json"_s})
                .out.toUtf8())
                                     .object()[u"up"_s]
                                     .toObject();
        QMap<QString, QString> grades;
        for (const QJsonValue &value : plan[u"statements"_s].toArray())
            grades[value[u"sql"_s].toString()] = value[u"reversibility"_s].toString();
        QCOMPARE(grades.value(u"ALTER TABLE public.t DROP COLUMN gone"_s), u"structure only"_s);
        QCOMPARE(grades.value(u"ALTER TABLE public.t ALTER COLUMN at TYPE date USING at::date"_s), u"structure only"_s);
        QCOMPARE(grades.value(u"ALTER TABLE public.t ALTER COLUMN at DROP NOT NULL"_s), u"may fail"_s);
        QCOMPARE(
            grades.value(u"DROP INDEX public.u"_s, grades.value(u"DROP INDEX CONCURRENTLY public.u"_s)), u"may fail"_s);
    }

    /// Made-up rows go both ways through a proof, and it says of how many tables.
    void proofHasRows()
    {
        const QString here = database(data(u"a.sql"_s)), there = database(data(u"b.sql"_s));
        const CliRun run = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--prove"_s});
        QVERIFY2(run.code == 1, qPrintable(run.err));
        QVERIFY2(run.err.contains(u"rows survive up"_s) && run.err.contains(u"rows survive down"_s)
                && run.err.contains(u"6 of 6 tables held made-up rows"_s),
            qPrintable(run.err));
    }

    /// What Howdah does not model is never "no differences".
    void whatIsNotModelledIsNamed()
    {
        const QString here = database("create table t(id int);"),
                      there = database("create table t(id int); create type shell;");
        const CliRun run = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there)});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.out.contains(u"CREATE TYPE public.shell"_s) && !run.out.contains(u"No differences"_s),
            qPrintable(run.out));
    }

    void onlineAndPlainAreOneOrTheOther()
    {
        const CliRun run = runCli({u"diff"_s, u"empty:"_s, u"empty:"_s, u"--online"_s, u"--plain"_s});
        QCOMPARE(run.code, 2);
        QCOMPARE(run.err.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(OnlineTest)
#include "tst_online.moc"
