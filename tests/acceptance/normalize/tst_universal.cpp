// SPDX-License-Identifier: Apache-2.0
// Eight tables of orders joined into one: mining gives back the eight and their keys, and the plan runs there and back
// on the rows, judged by psql.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// region 4 ← nation 15 ← customer 120, supplier 20, warehouse 6; product 60; orders 700; item (order, line).
const char *const script = R"(
create table region (region_id int, region_name text);
create table nation (nation_id int, nation_name text, region_id int);
create table supplier (supplier_id int, supplier_name text, supplier_phone text, nation_id int);
create table customer (customer_id int, customer_name text, segment text, warehouse_id int);
create table warehouse (warehouse_id int, warehouse_street text, warehouse_size int);
create table product (product_id int, product_name text, brand text, supplier_id int);
create table orders (order_id int, order_day date, order_state text, customer_id int);
create table item (order_id int, line int, product_id int, quantity int, price int);
insert into region select i, 'region ' || i from generate_series(0, 3) i;
insert into nation select i, 'nation ' || i, (i * 7 + i / 5) % 4 from generate_series(0, 14) i;
insert into supplier select i, 'supplier ' || i, '+' || 1000 + i * 17, i * 11 % 15 from generate_series(0, 39) i;
insert into warehouse select i, 'street ' || i, 100 * (i * i % 7) from generate_series(0, 11) i;
insert into customer select i, 'customer ' || i, 'segment ' || (i * 13 % 97) % 5, (i * 29 % 101) % 12 from generate_series(0, 119) i;
insert into product select i, 'product ' || i, 'brand ' || (i * 17 % 61) % 9, (i * 23 % 67) % 40 from generate_series(0, 199) i;
insert into orders select i, date '2026-01-01' + (i * 37 % 401) % 90, (array['open', 'sent', 'paid'])[1 + (hashint4(i) & 1023) % 3],
    (hashint4(i + 7000) & 65535) % 120 from generate_series(1, 2500) i;
insert into item select o.order_id, l, (hashint4(o.order_id * 8 + l) & 65535) % 200, 1 + (hashint4(o.order_id * 16 + l + 5) & 65535) % 20,
    (hashint4(o.order_id * 32 + l + 9) & 65535) % 5000 from orders o, generate_series(1, 1 + o.order_id % 5) l;
create table everything as
    select order_id, line, quantity, price, order_day, order_state, customer_id, customer_name, segment, warehouse_id, warehouse_street,
           warehouse_size, product_id, product_name, brand, supplier_id, supplier_name, supplier_phone, nation_id, nation_name,
           region_id, region_name
    from item join orders using (order_id) join customer using (customer_id) join warehouse using (warehouse_id)
        join product using (product_id) join supplier using (supplier_id) join nation using (nation_id) join region using (region_id);
alter table everything alter order_id set not null, alter line set not null, add primary key (order_id, line);
alter table everything alter customer_name set not null;
create table kept as select * from everything;
)";

} // namespace

class TestUniversal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eightTables();
    void thereAndBack();
    void refusesToLose();

private:
    QByteArray psql(const QString &database, const QStringList &arguments, int *code = nullptr) const;
    QJsonObject mined(const QStringList &more = {}) const;

    TestServer m_server;
    QTemporaryDir m_folder;
};

QByteArray TestUniversal::psql(const QString &database, const QStringList &arguments, int *code) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(TestServer::program(u"psql"_s),
        QStringList{u"-XqAt"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database)} + arguments);
    process.waitForFinished(60'000);
    if (code)
        *code = process.exitCode();
    return process.readAll().trimmed();
}

QJsonObject TestUniversal::mined(const QStringList &more) const
{
    const CliRun run = runCli(QStringList{u"fds"_s, m_server.conninfo(u"joined"_s), u"everything"_s, u"--max-lhs"_s,
                                  u"2"_s, u"--format"_s, u"json"_s}
        + more);
    if (run.code != 0)
        qWarning("%s", qPrintable(run.err));
    return QJsonDocument::fromJson(run.out.toUtf8()).object().value(u"tables"_s).toArray().first().toObject();
}

void TestUniversal::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const QString wrong = loadScript(m_server, u"joined"_s, script);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestUniversal::eightTables()
{
    const QJsonObject table = mined();
    const QJsonArray names = table.value(u"columns"_s).toArray();
    const auto words = [&](const QJsonValue &positions) {
        QStringList list;
        for (const QJsonValue &position : positions.toArray())
            list << names[position.toInt()].toString();
        return list.join(u' ');
    };
    QStringList parts;
    for (const QJsonValue &part : table.value(u"decomposition"_s).toArray())
        parts << words(part.toObject().value(u"key"_s)) + u": "_s + words(part.toObject().value(u"columns"_s));
    parts.sort();
    QCOMPARE(parts,
        (QStringList{u"customer_id: customer_id customer_name segment warehouse_id"_s,
            u"nation_id: nation_id nation_name region_id"_s,
            u"order_id line: order_id line quantity price product_id"_s,
            u"order_id: order_id order_day order_state customer_id"_s,
            u"product_id: product_id product_name brand supplier_id"_s, u"region_id: region_id region_name"_s,
            u"supplier_id: supplier_id supplier_name supplier_phone nation_id"_s,
            u"warehouse_id: warehouse_id warehouse_street warehouse_size"_s}));
    QCOMPARE(table.value(u"normalForm"_s).toString(), u"1NF"_s);
}

void TestUniversal::thereAndBack()
{
    const QString folder = m_folder.filePath(u"plan"_s);
    QVERIFY(!mined({u"--plan"_s, folder}).isEmpty());
    QCOMPARE(
        runCli({u"fds"_s, m_server.conninfo(u"joined"_s), u"everything"_s, u"--max-lhs"_s, u"2"_s, u"--plan"_s, folder})
            .code,
        3);
    const QString same = u"select (select count(*) from (select %1 from kept except all select %1 from %2) a) || '/' "
                         u"|| (select count(*) "
                         "from (select %1 from %2 except all select %1 from kept) b)"_s.arg(
                             u"order_id, line, quantity, price, order_day, order_state, customer_id, customer_name, "
                             u"segment, warehouse_id, "
                             "warehouse_street, warehouse_size, product_id, product_name, brand, supplier_id, "
                             "supplier_name, supplier_phone, "
                             "nation_id, nation_name, region_id, region_name"_s);
    const auto runs = [&](const QString &file) {
        int code = -1;
        const QByteArray said = psql(u"joined"_s, {u"-f"_s, folder + u'/' + file}, &code);
        if (code != 0)
            qWarning("%s", said.constData());
        return code == 0;
    };
    QVERIFY(runs(u"1-create.sql"_s));
    QCOMPARE(psql(u"joined"_s, {u"-c"_s, same.arg(u"everything_full"_s)}), "0/0");
    QCOMPARE(psql(u"joined"_s, {u"-c"_s, u"select count(*) from pg_constraint where contype = 'f'"_s}), "7");
    QCOMPARE(
        psql(u"joined"_s,
            {u"-c"_s,
                u"select count(*) from pg_attribute where attrelid = 'everything'::regclass and attnum > 0 and not attisdropped"_s}),
        "22");
    QVERIFY(runs(u"2-drop.sql"_s));
    QCOMPARE(psql(u"joined"_s, {u"-c"_s, same.arg(u"everything_full"_s)}), "0/0");
    QCOMPARE(
        psql(u"joined"_s,
            {u"-c"_s,
                u"select count(*) from pg_attribute where attrelid = 'everything'::regclass and attnum > 0 and not attisdropped"_s}),
        "5");
    QVERIFY(runs(u"3-drop-back.sql"_s));
    QCOMPARE(psql(u"joined"_s, {u"-c"_s, same.arg(u"everything"_s)}), "0/0");
    QVERIFY(runs(u"4-create-back.sql"_s));
    QCOMPARE(psql(u"joined"_s, {u"-c"_s, same.arg(u"everything"_s)}), "0/0");
    QCOMPARE(psql(u"joined"_s, {u"-c"_s, u"select count(*) from pg_constraint where contype = 'f'"_s}), "0");
    QCOMPARE(
        psql(u"joined"_s,
            {u"-c"_s,
                u"select attnotnull from pg_attribute where attrelid = 'everything'::regclass and attname = 'customer_name'"_s}),
        "t");
}

/// A row that came to contradict in between: nothing is done.
void TestUniversal::refusesToLose()
{
    const QString folder = m_folder.filePath(u"refused"_s);
    QVERIFY(!mined({u"--plan"_s, folder}).isEmpty());
    psql(u"joined"_s, {u"-c"_s, u"update everything set region_name = 'elsewhere' where order_id = 17 and line = 1"_s});
    int code = 0;
    psql(u"joined"_s, {u"-f"_s, folder + u"/1-create.sql"_s}, &code);
    QVERIFY(code != 0);
    QCOMPARE(psql(u"joined"_s,
                 {u"-c"_s, u"select count(*) from pg_class where relname in ('everything_full', 'nation_id')"_s}),
        "0");
    // Written between the first and the second script: the columns stay.
    psql(u"joined"_s,
        {u"-c"_s,
            u"update everything set region_name = k.region_name from kept k where k.order_id = everything.order_id and k.line = everything.line"_s});
    psql(u"joined"_s, {u"-f"_s, folder + u"/1-create.sql"_s}, &code);
    QCOMPARE(code, 0);
    psql(u"joined"_s, {u"-c"_s, u"update everything set segment = 'new' where order_id = 17"_s});
    const QByteArray said = psql(u"joined"_s, {u"-f"_s, folder + u"/2-drop.sql"_s}, &code);
    QVERIFY2(code != 0 && said.contains("do not give back the rows"), said.constData());
    QCOMPARE(psql(u"joined"_s, {u"-c"_s, u"select count(segment) > 0 from everything"_s}), "t");
}

QTEST_GUILESS_MAIN(TestUniversal)
#include "tst_universal.moc"
