// SPDX-License-Identifier: Apache-2.0
// The command "advise", judged from outside: what it recommends is created in a copy of the database with its rows, and
// the server's own EXPLAIN must use it and cost less; where no index can help, there must be none; the live server is
// never written to; the checklist does not call needless what was recommended.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class TestAdvise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void recommendations_data();
    void recommendations();
    void nothingHelps_data();
    void nothingHelps();
    void whatStandsIsNotRecommended();
    void theLiveServerIsNotWrittenTo_data();
    void theLiveServerIsNotWrittenTo();
    void theChecklistAgrees();
    void budget();
    void writesAreWeighed();
    void counted();
    void partitions();
    void hostileNames();
    void filesAndTheDemo();
    void text();
    void badInput_data();
    void badInput();

private:
    QByteArray psql(const QString &database, const QString &sql) const;
    double cost(const QString &database, const QString &sql) const;
    bool uses(const QString &database, const QJsonObject &advice, const QStringList &queries) const;
    QString write(const QString &name, const QByteArray &text) const;
    QJsonObject advised(
        const QString &database, const QByteArray &workload, const QStringList &options = {}, int code = 1) const;

    QTemporaryDir m_folder;
    TestServer m_server;
};

namespace {

constexpr char shop[] = R"(
create schema app;
create domain app.code as varchar(10) check (value <> '');
create type app.kind as enum ('new', 'old', 'odd');
create table app.customer (id int primary key, email text not null, town varchar(30), kind app.kind not null);
insert into app.customer select n, 'c' || n || '@example.org', 'town ' || n % 400,
    case when n % 100 = 0 then 'odd' when n % 2 = 0 then 'old' else 'new' end::app.kind from generate_series(1, 20000) n;
create table app.orders (id int primary key, customer_id int not null references app.customer, code app.code not null,
    status varchar(10) not null, placed timestamptz not null, amount numeric(10,2) not null, note text, shipped timestamptz);
insert into app.orders select n, n::bigint * 7919 % 20000 + 1, 'x' || n % 5000,
    case when n % 200 = 0 then 'open' when n % 3 = 0 then 'paid' else 'sent' end,
    timestamptz '2024-01-01' + n * interval '3 min', n % 977, repeat('n', n % 90),
    case when n % 200 <> 0 then timestamptz '2024-01-01' + n * interval '4 min' end
    from generate_series(1, 120000) n;
create index orders_status on app.orders (status);
create view app.open_orders as select o.id, o.customer_id, o.placed, c.email from app.orders o
    join app.customer c on c.id = o.customer_id where o.status = 'open';
alter database %1 set search_path = app, public;
vacuum analyze;
)";

QJsonArray recommendationsOf(const QJsonObject &advice)
{
    return advice[u"recommendations"_s].toArray();
}

QStringList sqlOf(const QJsonObject &advice)
{
    QStringList list;
    for (const QJsonValue &one : recommendationsOf(advice))
        list << one.toObject()[u"sql"_s].toString();
    return list;
}

} // namespace

void TestAdvise::initTestCase()
{
    QVERIFY2(m_server.start("shared_preload_libraries = 'pg_stat_statements'\nautovacuum = off\nfsync = off\n"
                            "max_parallel_workers_per_gather = 0\n"),
        qPrintable(m_server.error()));
    for (const QString &name : {u"shop"_s, u"hypo"_s}) {
        const QString wrong = loadScript(m_server, name, QString::fromLatin1(shop).arg(name).toUtf8());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    psql(u"hypo"_s, u"create extension hypopg schema public"_s);
}

QByteArray TestAdvise::psql(const QString &database, const QString &sql) const
{
    QProcess process;
    process.start(TestServer::program(u"psql"_s),
        {u"-XAtq"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database), u"-c"_s, sql});
    process.waitForFinished(120000);
    const QByteArray wrong = process.readAllStandardError();
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(sql), wrong.constData());
    return process.readAllStandardOutput().trimmed();
}

double TestAdvise::cost(const QString &database, const QString &sql) const
{
    const QByteArray plan = psql(database, u"EXPLAIN (FORMAT JSON) "_s + sql);
    return QJsonDocument::fromJson(plan).array().first().toObject()[u"Plan"_s].toObject()[u"Total Cost"_s].toDouble(
        qQNaN()); // what is not planned is neither dearer nor cheaper
}

/// Creates what is recommended: each of the queries must cost less, and each of the indexes must be in a plan.
bool TestAdvise::uses(const QString &database, const QJsonObject &advice, const QStringList &queries) const
{
    QList<double> before;
    for (const QString &query : queries)
        before << cost(database, query);
    for (const QString &sql : sqlOf(advice))
        psql(database, sql);
    QByteArray plans;
    bool less = true;
    for (qsizetype i = 0; i < queries.size(); ++i) {
        less = less && cost(database, queries[i]) < before[i];
        plans += psql(database, u"EXPLAIN "_s + queries[i]) + '\n';
    }
    bool used = !sqlOf(advice).isEmpty();
    for (const QJsonValue &one : recommendationsOf(advice))
        used = used && plans.contains(one[u"name"_s].toString().toUtf8());
    if (!less || !used)
        qWarning("%s\n%s", qPrintable(sqlOf(advice).join(u'\n')), plans.constData());
    return less && used;
}

QString TestAdvise::write(const QString &name, const QByteArray &text) const
{
    QFile out(m_folder.filePath(name));
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() ? out.fileName() : QString();
}

QJsonObject TestAdvise::advised(
    const QString &database, const QByteArray &workload, const QStringList &options, int code) const
{
    const CliRun run = runCli(QStringList{u"advise"_s, m_server.conninfo(database), u"--format"_s, u"json"_s,
                                  u"--workload"_s, write(u"workload.sql"_s, workload)}
        + options);
    if (run.code != code)
        qWarning("ended with %d: %s%s", run.code, qPrintable(run.err), qPrintable(run.out.left(2000)));
    return run.code == code ? QJsonDocument::fromJson(run.out.toUtf8()).object() : QJsonObject();
}

void TestAdvise::recommendations_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("table");
    QTest::newRow("equality") << "select * from orders where customer_id = 77"_ba << u"app.orders"_s;
    QTest::newRow("equality before an order")
        << "select * from orders where customer_id = 77 and status = 'paid' order by placed desc limit 10"_ba
        << u"app.orders"_s;
    QTest::newRow("order alone") << "select id from orders order by placed desc limit 20"_ba << u"app.orders"_s;
    QTest::newRow("range") << "select * from orders where placed between '2024-02-01' and '2024-02-02'"_ba
                           << u"app.orders"_s;
    QTest::newRow("join") << "select * from customer c join orders o on o.customer_id = c.id where c.id = 9"_ba
                          << u"app.orders"_s;
    QTest::newRow("a view's table") << "select * from open_orders where customer_id = 201"_ba << u"app.orders"_s;
    QTest::newRow("an expression") << "select id from customer where lower(email) = 'c7@example.org'"_ba
                                   << u"app.customer"_s;
    QTest::newRow("few rows by a truth")
        << "select id, placed from orders where shipped is null and placed > '2024-06-01'"_ba << u"app.orders"_s;
    QTest::newRow("an enum's rare value")
        << "select id, email from customer where kind = 'odd'"_ba << u"app.customer"_s;
    QTest::newRow("a domain") << "select * from orders where code = 'x4711'"_ba << u"app.orders"_s;
    QTest::newRow("the greatest") << "select max(placed) from orders where customer_id = 4"_ba << u"app.orders"_s;
    QTest::newRow("IN and OR") << "select * from orders where customer_id in (3, 4) or code = 'x17'"_ba
                               << u"app.orders"_s;
    QTest::newRow("an update") << "update orders set note = 'x' where code = 'x99'"_ba << u"app.orders"_s;
    QTest::newRow("a word in a string") << "select * from orders where code = 'a ) = (b' or code = 'it''s o.id = 3'"_ba
                                        << u"app.orders"_s;
}

/// With statistics carried over, and with HypoPG: what is recommended is created among the rows.
void TestAdvise::recommendations()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, table);
    for (const QString &database : {u"shop"_s, u"hypo"_s}) {
        const QJsonObject advice = advised(database, sql + ";\n");
        QCOMPARE(advice[u"method"_s].toString(), database == u"hypo"_s ? u"hypopg"_s : u"statistics"_s);
        const QJsonArray found = recommendationsOf(advice);
        QVERIFY(!found.isEmpty());
        psql(u"postgres"_s, u"drop database if exists trial"_s);
        psql(u"postgres"_s, u"create database trial template "_s + database);
        psql(u"postgres"_s, u"alter database trial set search_path = app, public"_s);
        const QString query = QString::fromUtf8(sql);
        const double before = cost(u"trial"_s, query);
        // What is said of the cost before is what the live server says: size and statistics are its own.
        QVERIFY2(qAbs(advice[u"costBefore"_s].toDouble() - before) <= before * 0.01 + 0.02,
            qPrintable(u"%1 %2"_s.arg(advice[u"costBefore"_s].toDouble()).arg(before)));
        for (const QJsonValue &one : found) {
            QCOMPARE(one[u"table"_s].toString(), table);
            QVERIFY(one[u"costAfter"_s].toDouble() <= one[u"costBefore"_s].toDouble());
            QVERIFY(one[u"bytes"_s].toInteger() > 0);
            QVERIFY(!one[u"writes"_s].toArray().isEmpty());
            psql(u"trial"_s, one[u"sql"_s].toString());
        }
        QVERIFY(advice[u"costAfter"_s].toDouble() < advice[u"costBefore"_s].toDouble());
        const double after = cost(u"trial"_s, query);
        const QByteArray plan = psql(u"trial"_s, u"EXPLAIN "_s + query);
        QVERIFY2(after < before, plan.constData());
        for (const QJsonValue &one : found)
            QVERIFY2(plan.contains(one[u"name"_s].toString().toUtf8()),
                QByteArray(plan + sqlOf(advice).join(u'\n').toUtf8()).constData());
        // The forecast holds: within a fifth, or a few pages, of what the index then costs.
        QVERIFY2(qAbs(after - advice[u"costAfter"_s].toDouble()) <= before * 0.05 + 20,
            qPrintable(u"%1: foreseen %2, is %3"_s.arg(database).arg(advice[u"costAfter"_s].toDouble()).arg(after)));
        const QJsonObject served = found.first()[u"statements"_s].toArray().first().toObject();
        QVERIFY(!served[u"planBefore"_s].toArray().isEmpty());
        QVERIFY(QJsonDocument(served[u"planAfter"_s].toArray())
                .toJson()
                .contains(found.first()[u"name"_s].toString().toUtf8()));
    }
}

void TestAdvise::nothingHelps_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("by the key") << "select * from orders where id = 5"_ba;
    QTest::newRow("all of it") << "select * from orders"_ba;
    QTest::newRow("half of it") << "select * from customer where kind in ('old', 'new')"_ba;
    QTest::newRow("by an index that stands") << "select * from orders where status = 'open'"_ba;
    QTest::newRow("inserts") << "insert into customer values (1000000, 'a', 'b', 'new')"_ba;
    QTest::newRow("a function that changes") << "select * from customer where email = random()::text"_ba;
    QTest::newRow("no table") << "select 1"_ba;
    QTest::newRow("the catalog") << "select * from pg_class where relpages = 3"_ba;
}

void TestAdvise::nothingHelps()
{
    QFETCH(QByteArray, sql);
    for (const QString &database : {u"shop"_s, u"hypo"_s}) {
        const QJsonObject advice = advised(database, sql + ';', {}, 0);
        QVERIFY(advice.contains(u"recommendations"_s));
        QCOMPARE(sqlOf(advice), QStringList());
    }
}

/// Two statements by the same columns get one index, and what it extends is not wanted beside it.
void TestAdvise::whatStandsIsNotRecommended()
{
    const QJsonObject advice = advised(u"shop"_s,
        "select * from orders where customer_id = 5;\n"
        "select * from orders where customer_id = 5 order by placed;\n"
        "-- calls: 40\nselect * from orders where customer_id = 8 and placed > '2024-03-01';\n"
        "select * from orders where customer_id = 5;\n");
    QCOMPARE(sqlOf(advice).size(), 1);
    QVERIFY2(sqlOf(advice).first().contains(u"(customer_id"_s), qPrintable(sqlOf(advice).first()));
    QCOMPARE(recommendationsOf(advice).first()[u"statements"_s].toArray().size(), 3);
    QCOMPARE(advice[u"statements"_s].toArray().at(0)[u"calls"_s].toInt(), 2);
    QCOMPARE(advice[u"statements"_s].toArray().at(2)[u"calls"_s].toInt(), 40);
}

void TestAdvise::theLiveServerIsNotWrittenTo_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("statistics") << u"shop"_s;
    QTest::newRow("hypopg") << u"hypo"_s;
}

void TestAdvise::theLiveServerIsNotWrittenTo()
{
    QFETCH(QString, database);
    // A role that may read and no more; a workload whose statements would write if any of them ran.
    psql(database, u"do $$ begin create role looker login; exception when duplicate_object then null; end $$"_s);
    psql(database, u"grant usage on schema app to looker"_s);
    psql(database, u"grant select, insert, update, delete on all tables in schema app to looker"_s);
    const auto state = [&] {
        QString dump = QString::fromUtf8(dumpSchema(m_server, database));
        static const QRegularExpression restrict(u"\\\\(un)?restrict \\w+"_s); // another word for every dump
        return dump.remove(restrict).toUtf8() + psql(database, u"select count(*), sum(amount) from app.orders"_s)
            + psql(database, u"select count(*), max(id) from app.customer"_s);
    };
    const QByteArray before = state();
    const QString source = m_server.conninfo(database).replace(u"user=postgres"_s, u"user=looker"_s);
    const CliRun run = runCli({u"advise"_s, source, u"--format"_s, u"json"_s, u"--workload"_s,
        write(u"writes.sql"_s,
            "delete from orders where code = 'x1';\nupdate orders set amount = 0 where customer_id = 3;\n"
            "insert into customer values (-1, 'x', 'y', 'new');\ndrop table orders;\n"
            "with gone as (delete from customer returning id) select * from gone;\n")});
    QVERIFY2(run.code == 1, qPrintable(run.err));
    QVERIFY(!sqlOf(QJsonDocument::fromJson(run.out.toUtf8()).object()).isEmpty());
    QVERIFY(run.out.contains(u"DROP"_s)); // said to have no plan
    // What the role may not see is said, and nothing fails for it.
    psql(database,
        u"create role stranger login"_s + u"; grant usage on schema app to stranger; "_s
            + u"grant insert on app.customer to stranger"_s);
    const CliRun blind
        = runCli({u"advise"_s, m_server.conninfo(database).replace(u"user=postgres"_s, u"user=stranger"_s),
            u"--workload"_s, write(u"blind.sql"_s, "insert into customer values (-1, 'x', 'y', 'new');\n")});
    psql(database, u"drop owned by stranger; drop role stranger"_s);
    QVERIFY2(
        blind.code == 0 && blind.out.contains(u"no statistics of app.customer"_s), qPrintable(blind.out + blind.err));
    QCOMPARE(state(), before);
}

/// "Needless" and "recommended" are one judgement: what an index does the work of is named with it, and the checklist
/// finds the recommended ones well.
void TestAdvise::theChecklistAgrees()
{
    const QJsonObject advice = advised(u"shop"_s,
        "select * from orders where status = 'open' and placed > '2024-03-01' order by placed;\n"
        "select * from orders where status = 'paid' and placed > '2024-08-01' order by placed limit 5;\n");
    const QJsonArray found = recommendationsOf(advice);
    QVERIFY(!found.isEmpty());
    psql(u"postgres"_s, u"drop database if exists trial"_s);
    psql(u"postgres"_s, u"create database trial template shop"_s);
    QStringList names;
    for (const QJsonValue &one : found) {
        psql(u"trial"_s, one[u"sql"_s].toString());
        names << one[u"name"_s].toString();
        for (const QJsonValue &other : one[u"replaces"_s].toArray())
            psql(u"trial"_s, other[u"sql"_s].toString());
    }
    const CliRun run
        = runCli({u"check"_s, m_server.conninfo(u"trial"_s), u"--only"_s, u"ix"_s, u"--format"_s, u"json"_s});
    QVERIFY2(run.code == 0 || run.code == 1, qPrintable(run.err));
    const QJsonArray groups = QJsonDocument::fromJson(run.out.toUtf8()).object()[u"groups"_s].toArray();
    QVERIFY(!groups.isEmpty());
    bool isAsked = false;
    for (const QJsonValue &group : groups)
        for (const QJsonValue &item : group[u"items"_s].toArray()) {
            if (item[u"id"_s].toString() != u"D-ix-5"_s)
                continue;
            isAsked = true;
            for (const QJsonValue &finding : item[u"findings"_s].toArray())
                for (const QString &name : std::as_const(names))
                    QVERIFY2(
                        !finding[u"message"_s].toString().contains(name), qPrintable(finding[u"message"_s].toString()));
        }
    QVERIFY(isAsked);
}

void TestAdvise::budget()
{
    const QByteArray workload = "select * from orders where customer_id = 5;\nselect * from orders where code = 'x5';\n"
                                "select * from customer where email = 'c5@example.org';\n";
    const QJsonObject all = advised(u"shop"_s, workload);
    QCOMPARE(sqlOf(all).size(), 3);
    const qint64 whole = all[u"bytes"_s].toInteger();
    double last = all[u"costBefore"_s].toDouble() + 1;
    for (const qint64 limit : {whole / 3, whole * 2 / 3, whole}) {
        const QJsonObject some = advised(u"shop"_s, workload, {u"--budget"_s, QString::number(limit)});
        QVERIFY(some[u"bytes"_s].toInteger() <= limit);
        QVERIFY(some[u"bytes"_s].toInteger() > 0);
        QVERIFY2(some[u"costAfter"_s].toDouble() <= last, "more room gives no worse an answer");
        last = some[u"costAfter"_s].toDouble();
    }
    QCOMPARE(last, all[u"costAfter"_s].toDouble());
    QVERIFY(!advised(u"shop"_s, workload, {u"--budget"_s, u"8kB"_s}, 0).isEmpty());
}

void TestAdvise::writesAreWeighed()
{
    const QByteArray read = "select count(*) from customer where town = 'town 7';\n";
    QCOMPARE(sqlOf(advised(u"shop"_s, read)).size(), 1);
    const QByteArray written = read + "-- calls: 100000\nupdate customer set town = 'elsewhere' where id = 5;\n";
    QCOMPARE(sqlOf(advised(u"shop"_s, written, {}, 0)), QStringList());
    const QJsonObject some
        = advised(u"shop"_s, "-- calls: 50\n" + read + "update customer set town = 'elsewhere' where id = 5;\n");
    const QString words = recommendationsOf(some).first()[u"writes"_s].toArray().first().toString();
    QVERIFY2(words.contains(u"town"_s) && words.contains(u"HOT"_s), qPrintable(words));
}

void TestAdvise::counted()
{
    CliRun run = runCli({u"advise"_s, m_server.conninfo(u"shop"_s)});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains(u"pg_stat_statements"_s), qPrintable(run.err));
    psql(u"shop"_s, u"create extension pg_stat_statements schema public; select public.pg_stat_statements_reset()"_s);
    for (int i = 0; i < 5; ++i)
        psql(u"shop"_s,
            u"select id, amount from orders where customer_id = %1 order by placed desc limit 3"_s.arg(i + 10));
    run = runCli({u"advise"_s, m_server.conninfo(u"shop"_s), u"--format"_s, u"json"_s});
    psql(u"shop"_s, u"drop extension pg_stat_statements"_s);
    QVERIFY2(run.code == 1, qPrintable(run.err));
    const QJsonObject advice = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QCOMPARE(advice[u"workload"_s].toString(), u"pg_stat_statements"_s);
    QVERIFY2(sqlOf(advice).join(u' ').contains(u"(customer_id"_s), qPrintable(run.out));
    bool five = false;
    for (const QJsonValue &one : advice[u"statements"_s].toArray())
        five = five || (one[u"sql"_s].toString().contains(u"customer_id = $1"_s) && one[u"calls"_s].toInt() == 5);
    QVERIFY2(five, qPrintable(run.out));
    psql(u"postgres"_s, u"drop database if exists trial"_s);
    psql(u"postgres"_s, u"create database trial template shop"_s);
    psql(u"postgres"_s, u"alter database trial set search_path = app, public"_s);
    QVERIFY(uses(
        u"trial"_s, advice, {u"select id, amount from orders where customer_id = 11 order by placed desc limit 3"_s}));
}

void TestAdvise::partitions()
{
    const QString wrong = loadScript(m_server, u"parts"_s, R"(
create table event (id bigint not null, device int not null, at date not null, body text) partition by range (at);
create table event_1 partition of event for values from ('2024-01-01') to ('2024-02-01');
create table event_2 partition of event for values from ('2024-02-01') to ('2024-03-01');
insert into event select n, n::bigint * 7919 % 3000, date '2024-01-01' + n % 60, 'event ' || n
    from generate_series(1, 60000) n;
vacuum analyze;
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    psql(u"postgres"_s, u"create database parts_hypo template parts"_s);
    psql(u"parts_hypo"_s, u"create extension hypopg"_s);
    const QString query = u"select * from event where device = 12"_s;
    for (const QString &database : {u"parts"_s, u"parts_hypo"_s}) {
        const QJsonObject advice = advised(database, query.toUtf8());
        QCOMPARE(sqlOf(advice).size(), 1);
        QCOMPARE(recommendationsOf(advice).first()[u"table"_s].toString(), u"public.event"_s);
        psql(u"postgres"_s, u"drop database if exists trial"_s);
        psql(u"postgres"_s, u"create database trial template parts"_s);
        const double before = cost(u"trial"_s, query);
        psql(u"trial"_s, sqlOf(advice).first());
        QVERIFY(cost(u"trial"_s, query) < before / 2);
    }
    // What a new one does the work of is dropped, too, by the statement that is said.
    psql(u"postgres"_s, u"create database parts_old template parts"_s);
    psql(u"parts_old"_s, u"create index event_device on event (device)"_s);
    const QJsonObject advice
        = advised(u"parts_old"_s, "select * from event where at = '2024-01-09' and device = 12"_ba);
    QCOMPARE(sqlOf(advice).size(), 1);
    const QJsonArray replaced = recommendationsOf(advice).first()[u"replaces"_s].toArray();
    QCOMPARE(replaced.size(), 1);
    QVERIFY(replaced.first()[u"bytes"_s].toInteger() > 8192);
    psql(u"parts_old"_s, sqlOf(advice).first());
    psql(u"parts_old"_s, replaced.first()[u"sql"_s].toString());
    QCOMPARE(psql(u"parts_old"_s,
                 u"select count(*) from pg_class where relname like 'event%device_idx' or relname = "
                 "'event_device'"_s),
        "0");
}

void TestAdvise::hostileNames()
{
    const QString wrong = loadScript(m_server, u"odd"_s, R"(
create schema "we ird";
create table "we ird"."a""b; drop table x" (id int primary key, "select" int, "Ünï %1" text, "x.y" int);
insert into "we ird"."a""b; drop table x" select n, n % 5000, 'v' || n, n % 700 from generate_series(1, 20000) n;
vacuum analyze;
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const QList<QByteArray> queries{R"(select * from "we ird"."a""b; drop table x" where "select" = 4)",
        R"(select * from "we ird"."a""b; drop table x" where "Ünï %1" = 'v7' and "x.y" > 3)",
        R"(select * from "we ird"."a""b; drop table x" t where lower(t."Ünï %1") = 'v9')"};
    const QJsonObject advice = advised(u"odd"_s, queries.join(";\n"));
    QCOMPARE(sqlOf(advice).size(), 3);
    QList<double> before;
    for (const QByteArray &query : queries)
        before << cost(u"odd"_s, QString::fromUtf8(query));
    for (const QString &sql : sqlOf(advice))
        psql(u"odd"_s, sql);
    for (qsizetype i = 0; i < queries.size(); ++i)
        QVERIFY2(cost(u"odd"_s, QString::fromUtf8(queries[i])) < before[i] / 2, queries[i].constData());
}

/// With rows of their own, and operators that no btree knows.
void TestAdvise::filesAndTheDemo()
{
    const QByteArray docs = R"(
create table doc (id int primary key, body jsonb not null, tags text[] not null);
insert into doc select n, jsonb_build_object('n', n, 'kind', n % 700), array['t' || n % 900] from generate_series(1, 30000) n;
)";
    const QString file = write(u"docs.sql"_s, docs);
    const QStringList queries{
        u"select id from doc where body @> '{\"kind\": 3}'"_s, u"select id from doc where tags @> array['t5']"_s};
    const QString workload = write(u"docs_workload.sql"_s, queries.join(u";\n"_s).toUtf8());
    CliRun run = runCli({u"advise"_s, file, u"--workload"_s, workload, u"--format"_s, u"json"_s});
    QVERIFY2(run.code == 1, qPrintable(run.err));
    const QJsonObject advice = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QCOMPARE(advice[u"method"_s].toString(), u"rows"_s);
    const QString sql = sqlOf(advice).join(u'\n');
    QVERIFY2(
        sql.contains(u"USING gin (body jsonb_path_ops)"_s) && sql.contains(u"USING gin (tags)"_s), qPrintable(sql));
    for (const QJsonValue &one : recommendationsOf(advice))
        QVERIFY(one[u"measured"_s].toBool());
    const QString wrong = loadScript(m_server, u"docs"_s, docs + "vacuum analyze;\n");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY(uses(u"docs"_s, advice, queries));

    const QString empty = write(u"empty_table.sql"_s, "create table doc (id int primary key, kind int);\n");
    run = runCli({u"advise"_s, empty, u"--workload"_s, write(u"w.sql"_s, "select * from doc where kind = 3")});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.contains(u"no rows"_s), qPrintable(run.out));

    const QString line = u"select * from shop.order_line where quantity = 3 and unit_price > 20"_s;
    run = runCli(
        {u"advise"_s, u"demo:"_s, u"--workload"_s, write(u"w.sql"_s, line.toUtf8()), u"--format"_s, u"json"_s});
    QVERIFY2(run.code == 1, qPrintable(run.err));
    QByteArray demo;
    for (const char *name : {"database.sql", "rows.sql"}) {
        QFile part(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo/") + QLatin1String(name));
        QVERIFY(part.open(QIODevice::ReadOnly));
        demo += part.readAll();
    }
    const QString failed = loadScript(m_server, u"demo"_s, demo + "vacuum analyze;\n");
    QVERIFY2(failed.isEmpty(), qPrintable(failed));
    QVERIFY(uses(u"demo"_s, QJsonDocument::fromJson(run.out.toUtf8()).object(), {line}));
    run = runCli({u"advise"_s, u"demo:"_s, u"--workload"_s, write(u"w.sql"_s, "select 1 from nothing")});
    QCOMPARE(run.code, 3);
}

void TestAdvise::text()
{
    const CliRun run = runCli({u"advise"_s, m_server.conninfo(u"shop"_s), u"--workload"_s,
        write(u"w.sql"_s, "begin;\nselect * from orders where customer_id = 5;\nselect * from missing;\n")});
    QCOMPARE(run.code, 1);
    for (const QString &part : {u"CREATE INDEX CONCURRENTLY orders_customer_id_idx ON app.orders (customer_id);"_s,
             u"Seq Scan on orders"_s, u"Scan on orders_customer_id_idx"_s, u"Writing:"_s, u"missing"_s, u"BEGIN"_s})
        QVERIFY2(run.out.contains(part), qPrintable(part + u"\n"_s + run.out));
}

void TestAdvise::badInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("no workload") << QStringList{u"demo:"_s} << 2 << u"--workload"_s;
    QTest::newRow("no such file") << QStringList{u"demo:"_s, u"--workload"_s, u"/nowhere.sql"_s} << 3
                                  << u"/nowhere.sql"_s;
    QTest::newRow("no SQL") << QStringList{u"demo:"_s, u"--workload"_s, write(u"bad.sql"_s, "select 1;\nselekt 2;\n")}
                            << 3 << u"bad.sql:2"_s;
    QTest::newRow("nothing to plan") << QStringList{u"demo:"_s, u"--workload"_s,
        write(u"none.sql"_s, "begin; commit;\n")}
                                     << 2 << u"SELECT"_s;
    QTest::newRow("a budget that is none")
        << QStringList{u"demo:"_s, u"--budget"_s, u"much"_s, u"--workload"_s, u"w.sql"_s} << 2 << u"much"_s;
}

void TestAdvise::badInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, words);
    const CliRun run = runCli(QStringList{u"advise"_s} + arguments);
    QCOMPARE(run.code, code);
    QVERIFY2(run.err.contains(words), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestAdvise)
#include "tst_advise.moc"
