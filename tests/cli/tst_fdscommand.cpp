// SPDX-License-Identifier: Apache-2.0
// The command "fds": files and tables, what it prints, exit codes, what it says of bad input; and that what the server
// counts is what is found in memory.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class TestFdsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void file();
    void guesses_data();
    void guesses();
    void badInput_data();
    void badInput();
    void table();
    void largeTable();
    void oddValues();
    void tablesThatAreNot();
    void references();
    void hostileNames();
    void planOfWhatCarriesMore();

private:
    QByteArray psql(const QStringList &arguments, int *code = nullptr, const QString &database = u"split"_s) const;
    QString write(const QString &name, const QByteArray &text) const;
    static QJsonObject tableOf(const CliRun &run)
    {
        return QJsonDocument::fromJson(run.out.toUtf8()).object().value(u"tables"_s).toArray().first().toObject();
    }
    static QStringList dependencies(const QJsonObject &table, bool rulesOnly = false);

    QTemporaryDir m_folder;
    TestServer m_server;
};

void TestFdsCommand::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const QString wrong = loadScript(m_server, u"shop"_s, R"(
create table orders (id int primary key, customer int not null, customer_name text, town text, country text, amount int);
insert into orders select n, n * 7 % 200, 'customer ' || n * 7 % 200, 'town ' || n * 7 % 200 % 30,
    case when n * 7 % 200 % 30 < 11 then 'fr' when n * 7 % 200 % 30 < 21 then 'de' else 'it' end, n * 7919 % 1009
    from generate_series(1, 3000) n;
create table large (id bigint, customer int, town int, filler text, other int);
insert into large select n, n * 7919 % 5000, n * 7919 % 5000 % 97, repeat('x', 200), n::bigint * 104729 % 1009
    from generate_series(1, 60000) n;
update large set town = 98 where id in (1234, 40001);
vacuum analyze large;
create view big_orders as select * from orders where amount > 500;
create schema "Odd schema"; create table "Odd schema"."a ""b""; drop table x" ("select" int, "Ünï" text);
insert into "Odd schema"."a ""b""; drop table x" values (1, 'x'), (2, 'x'), (1, 'x');
create table empty_one (a int, b text);
create table docs (id int, body jsonb);
insert into docs values (1, '{}');
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QString TestFdsCommand::write(const QString &name, const QByteArray &text) const
{
    QFile out(m_folder.filePath(name));
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() ? out.fileName() : QString();
}

QStringList TestFdsCommand::dependencies(const QJsonObject &table, bool rulesOnly)
{
    QStringList list;
    const QJsonArray names = table.value(u"columns"_s).toArray();
    for (const QJsonValue &value : table.value(u"dependencies"_s).toArray()) {
        const QJsonObject one = value.toObject();
        QStringList left;
        for (const QJsonValue &column : one.value(u"lhs"_s).toArray())
            left << names[column.toInt()].toString();
        if (!rulesOnly || one.value(u"rule"_s).toBool())
            list << left.join(u',') + u"->"_s + names[one.value(u"rhs"_s).toInt()].toString();
    }
    return list;
}

void TestFdsCommand::file()
{
    const QString csv = write(u"people.csv"_s, "name,town,\"post, code\"\nAnn,Lyon,69\nBob,Lyon,69\nCid,Paris,75\n");
    const CliRun text = runCli({u"fds"_s, csv});
    QVERIFY2(text.code == 0, qPrintable(text.err));
    QVERIFY2(text.out.contains(u"people.csv: 3 rows, 3 columns"_s), qPrintable(text.out));
    QVERIFY(text.out.contains(u"town → post, code"_s));
    const CliRun json = runCli({u"fds"_s, csv, u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).object().value(u"version"_s).toInt(), 1);
    QCOMPARE(dependencies(tableOf(json)),
        (QStringList{u"name->town"_s, u"name->post, code"_s, u"town->post, code"_s, u"post, code->town"_s}));
    QCOMPARE(runCli({u"fds"_s, csv, u"--format"_s, u"json"_s}).out, json.out);
    QByteArray nearlyAll = "k,v\n";
    for (int i = 0; i < 400; ++i)
        nearlyAll += QByteArray::number(i % 20) + ",v" + QByteArray::number(i == 77 ? 99 : i % 20 / 2) + '\n';
    const QString almost = write(u"almost.csv"_s, nearlyAll);
    const CliRun nearly = runCli({u"fds"_s, almost, u"--error"_s, u"0.01"_s});
    QVERIFY2(nearly.out.contains(u"0 minimal functional dependencies"_s)
            && nearly.out.contains(u"k → v: almost holds: 1 of 400 rows contradict"_s)
            && nearly.out.contains(u"row 78: with \"17\" it has \"v99\", most have \"v8\""_s),
        qPrintable(nearly.out + nearly.err));
    // Of three rows nothing is called a rule; told to take all, it is.
    QVERIFY(dependencies(tableOf(json), true).isEmpty());
    const QJsonObject all = tableOf(runCli({u"fds"_s, csv, u"--all"_s, u"--format"_s, u"json"_s}));
    QCOMPARE(all.value(u"normalForm"_s).toString(), u"2NF"_s);
    QCOMPARE(all.value(u"decomposition"_s).toArray().size(), 2);
}

void TestFdsCommand::guesses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<int>("rows");
    const auto row
        = [](const char *name, const QByteArray &text, const QStringList &options, const QStringList &expected,
              int rows) { QTest::newRow(name) << text << options << expected << rows; };
    row("semicolons", "a;b\n1;2\n1;2\n2;2,5\n", {}, {u"a->b"_s, u"b->a"_s}, 3);
    row("tabs, no header", "1\tx\n2\tx\n", {}, {u"->column 2"_s}, 2);
    row("CRLF and no last line end", "a,b\r\n1,x\r\n2,y", {}, {u"a->b"_s, u"b->a"_s}, 2);
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,x\n2,x\n",
        {}, {u"->b"_s}, 2);
    row("quotes", "a,b\n\"1\n2\",\"x \"\"y\"\"\"\n\"1\n3\",\"x \"\"y\"\"\"\n", {}, {u"->b"_s}, 2);
    row("empty is NULL, quoted is not", "a,b\n1,\n2,\"\"\n1,\n", {}, {u"a->b"_s, u"b->a"_s}, 3);
    row("NULLs are distinct", "a,b\n1,\n1,\n", {u"--nulls"_s, u"distinct"_s}, {u"->a"_s}, 2);
    row("NULLs are equal", "a,b\n1,\n1,\n", {}, {u"->a"_s, u"->b"_s}, 2);
    row("the header is told", "1,2\n1,3\n", {u"--header"_s, u"yes"_s}, {u"->1"_s, u"->2"_s}, 1);
    row("no header is told", "a,b\nc,b\n", {u"--header"_s, u"no"_s}, {u"->column 2"_s}, 2);
    row("one column", "a\n1\n1\n", {}, {u"->a"_s}, 2);
    row("blank lines", "a,b\n\n1,x\n\n2,x\n\n", {}, {u"->b"_s}, 2);
    row("bounded", "a,b,c\n1,1,1\n1,2,2\n2,1,2\n2,2,1\n", {u"--max-lhs"_s, u"1"_s}, {}, 4);
    row("not bounded", "a,b,c\n1,1,1\n1,2,2\n2,1,2\n2,2,1\n", {}, {u"a,b->c"_s, u"a,c->b"_s, u"b,c->a"_s}, 4);
}

void TestFdsCommand::guesses()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, options);
    QFETCH(QStringList, expected);
    QFETCH(int, rows);
    const CliRun run = runCli(QStringList{u"fds"_s, write(u"guess.csv"_s, text), u"--format"_s, u"json"_s} + options);
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(dependencies(tableOf(run)), expected);
    QCOMPARE(tableOf(run).value(u"rows"_s).toInt(), rows);
}

void TestFdsCommand::badInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    const auto row
        = [](const char *name, const QByteArray &text, int code, const QString &sentence,
              const QStringList &options = {}) { QTest::newRow(name) << text << options << code << sentence; };
    row("empty", "", 3, u"no rows"_s);
    row("blank", "\n \n", 3, u"no rows"_s);
    row("ragged", "a,b\n1,2\n3\n", 3, u"bad.csv:3"_s);
    row("too long", "a,b\n1,2\n3,4,5\n", 3, u"3 cells where the first has 2"_s);
    row("a quote without end", "a,b\n1,\"2\n3,4\n", 3, u"bad.csv:2"_s);
    row("something after a quote", "a,b\n\"1\"x,2\n", 3, u"closing quote"_s);
    row("no text", QByteArray("a,b\n\0\1\2\n", 8), 3, u"zero byte"_s);
    row("max-lhs", "a,b\n1,2\n", 2, u"--max-lhs"_s, {u"--max-lhs"_s, u"many"_s});
    row("error", "a,b\n1,2\n", 2, u"--error"_s, {u"--error"_s, u"2"_s});
    row("error is no number", "a,b\n1,2\n", 2, u"--error"_s, {u"--error"_s, u"nan"_s});
    row("nulls", "a,b\n1,2\n", 2, u"--nulls"_s, {u"--nulls"_s, u"some"_s});
    row("separator", "a,b\n1,2\n", 2, u"--separator"_s, {u"--separator"_s, u",,"_s});
    row("tables of a file", "a,b\n1,2\n", 2, u"no tables"_s, {u"t"_s});
}

void TestFdsCommand::badInput()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    const CliRun run = runCli(QStringList{u"fds"_s, write(u"bad.csv"_s, text)} + options);
    QCOMPARE(run.code, code);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains(sentence) && run.err.count(u'\n') <= 2, qPrintable(run.err));
    QCOMPARE(runCli({u"fds"_s, m_folder.filePath(u"none.csv"_s)}).code, 3);
}

void TestFdsCommand::table()
{
    const CliRun run = runCli({u"fds"_s, m_server.conninfo(u"shop"_s), u"orders"_s, u"--format"_s, u"json"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const QJsonObject table = tableOf(run);
    QCOMPARE(table.value(u"sampled"_s).toBool(), false);
    QCOMPARE(table.value(u"rows"_s).toInt(), 3000);
    const QStringList rules = dependencies(table, true);
    for (const QString &rule :
        {u"customer->customer_name"_s, u"customer->town"_s, u"town->country"_s, u"customer_name->customer"_s})
        QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
    QVERIFY(!rules.contains(u"id->town"_s)); // a key is no rule of its own
    QCOMPARE(table.value(u"normalForm"_s).toString(), u"2NF"_s);
    QCOMPARE(table.value(u"declaredKeys"_s).toArray().size(), 1);
    QCOMPARE(table.value(u"decomposition"_s).toArray().size(), 3);
    // A view is mined as well; a session that only reads is enough.
    QCOMPARE(runCli({u"fds"_s, m_server.conninfo(u"shop"_s), u"public.big_orders"_s}).code, 0);
}

/// Sampled, and what the sample backs is counted on all rows: two rows of sixty thousand are found.
void TestFdsCommand::largeTable()
{
    const QStringList arguments{u"fds"_s, m_server.conninfo(u"shop"_s), u"large"_s, u"--format"_s, u"json"_s};
    const CliRun run = runCli(arguments + QStringList{u"--sample"_s, u"5000"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const QJsonObject table = tableOf(run);
    QCOMPARE(table.value(u"sampled"_s).toBool(), true);
    QVERIFY(table.value(u"rows"_s).toInt() < 20'000);
    QCOMPARE(table.value(u"tableRows"_s).toInt(), 60'000);
    bool seen = false;
    for (const QJsonValue &value : table.value(u"dependencies"_s).toArray()) {
        const QJsonObject one = value.toObject();
        if (one.value(u"lhs"_s).toArray() == QJsonArray{1} && one.value(u"rhs"_s).toInt() == 2) {
            seen = true;
            QCOMPARE(one.value(u"verdict"_s).toString(), u"almost"_s);
            QCOMPARE(one.value(u"wrongRows"_s).toInt(), 2);
            QCOMPARE(one.value(u"ofRows"_s).toInt(), 60'000);
            // The query shows both groups; the script would mend both rows, and as it is mends nothing.
            const QString query = one.value(u"witnessQuery"_s).toString(), repair = one.value(u"repair"_s).toString();
            QCOMPARE(psql({u"-c"_s, query}, nullptr, u"shop"_s).count('\n'), 1);
            const QByteArray mended = psql({u"-c"_s, repair}, nullptr, u"shop"_s);
            QVERIFY2(mended.startsWith("1234|") || mended.contains("\n1234|"), mended.constData());
            QCOMPARE(psql({u"-c"_s, u"select count(*) from large where town = 98"_s}, nullptr, u"shop"_s), "2");
            QVERIFY(!one.value(u"rule"_s).toBool());
        }
    }
    QVERIFY2(seen, qPrintable(run.out));
}

/// What PostgreSQL calls equal and what is equal as text differ; both roads go by text.
void TestFdsCommand::oddValues()
{
    const QString wrong = loadScript(m_server, u"odd"_s, R"(
create collation nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create table odd (k int, n numeric, f float8, c char(5), t text collate nocase, z timestamptz, j jsonb, b bool, u uuid, a int[], y int);
insert into odd select i % 7, case when i % 2 = 0 then 1.0 else 1.00 end,
    case i % 4 when 0 then 'NaN' when 1 then '-0' when 2 then '0' else 'inf' end::float8, 'ab',
    case when i % 2 = 0 then 'Ab' else 'aB' end, timestamptz '2026-01-01 12:00+00' + (i % 3) * interval '1 h', '{}',
    i % 5 = 0, ('00000000-0000-0000-0000-00000000000' || i % 7)::uuid, array[i % 7], case when i % 7 < 3 then i % 7 end
    from generate_series(1, 400) i;
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    for (const QString &nulls : {u"equal"_s, u"distinct"_s}) {
        const QStringList arguments{
            u"fds"_s, m_server.conninfo(u"odd"_s), u"odd"_s, u"--format"_s, u"json"_s, u"--nulls"_s, nulls};
        const CliRun whole = runCli(arguments);
        const CliRun counted = runCli(arguments + QStringList{u"--sample"_s, u"400"_s});
        QVERIFY2(whole.code == 0 && counted.code == 0, qPrintable(whole.err + counted.err));
        const QStringList rules = dependencies(tableOf(whole), true);
        QVERIFY2(rules.contains(u"k->u"_s) && rules.contains(u"u->a"_s) && rules.contains(u"n->t"_s),
            qPrintable(rules.join(u' ')));
        QCOMPARE(rules.contains(u"k->y"_s), nulls == u"equal"_s);
        QCOMPARE(dependencies(tableOf(counted), true), rules); // the server's count agrees with every one
        QVERIFY(tableOf(counted).value(u"sampled"_s).toBool());
    }
}

void TestFdsCommand::tablesThatAreNot()
{
    const QString shop = m_server.conninfo(u"shop"_s);
    const CliRun none = runCli({u"fds"_s, shop, u"nothing"_s});
    QCOMPARE(none.code, 2);
    QVERIFY2(none.err.contains(u"There is no table nothing"_s), qPrintable(none.err));
    const CliRun odd = runCli({u"fds"_s, shop, u"Odd schema.a \"b\"; drop table x"_s, u"--format"_s, u"json"_s});
    QVERIFY2(odd.code == 0, qPrintable(odd.err));
    QCOMPARE(dependencies(tableOf(odd)), QStringList{u"->Ünï"_s});
    QCOMPARE(runCli({u"fds"_s, shop, u"empty_one"_s}).code, 0);
    const CliRun docs = runCli({u"fds"_s, shop, u"docs"_s});
    QVERIFY2(docs.out.contains(u"Not looked at, because of their type: body"_s), qPrintable(docs.out));
    QCOMPARE(runCli({u"fds"_s, u"host=/nowhere dbname=x"_s, u"t"_s}).code, 3);
}

/// Foreign keys nobody declared: with and without orphans, by a type column, and near misses that are none.
void TestFdsCommand::references()
{
    const QString wrong = loadScript(m_server, u"links"_s, R"(
create table customers (id int primary key, name text);
create table products (sku text primary key);
create table invoices (id int primary key, customer_id int, billing_customer_id int, sku text, line int, declared int references customers);
create table comments (id int primary key, owner_type text, owner_id int);
create table "Oddly ""named""" (id uuid primary key);
create table pins (id int primary key, "oddly ""named""_id" uuid);
create table unrelated (id int primary key, customer_id text, product_id int);
insert into customers select i, 'c' || i from generate_series(1, 100) i;
insert into products select 'p' || i from generate_series(1, 40) i;
insert into invoices select i, 1 + i * 7 % 100, case when i % 100 = 0 then 900 + i when i % 3 = 0 then 1 + i % 100 end,
    'p' || 1 + i % 40, i % 6, 1 + i % 100 from generate_series(1, 500) i;
insert into comments select i, (array['Customer', 'Invoice', 'Robot'])[1 + i % 3], 1 + i % 90 from generate_series(1, 300) i;
insert into "Oddly ""named""" select ('00000000-0000-0000-0000-00000000000' || i)::uuid from generate_series(1, 9) i;
insert into pins select i, ('00000000-0000-0000-0000-00000000000' || i)::uuid from generate_series(1, 9) i;
insert into unrelated select i, 'x' || i, 70000 + i from generate_series(1, 50) i;
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const CliRun run = runCli({u"fds"_s, m_server.conninfo(u"links"_s), u"--references"_s, u"--format"_s, u"json"_s});
    QVERIFY2(run.code == 1, qPrintable(run.err));
    QStringList found;
    QStringList scripts;
    for (const QJsonValue &value :
        QJsonDocument::fromJson(run.out.toUtf8()).object().value(u"references"_s).toArray()) {
        const QJsonObject one = value.toObject();
        found << one.value(u"table"_s).toString().section(u'.', 1) + u'.' + one.value(u"column"_s).toString() + u" > "_s
                + one.value(u"parent"_s).toString().section(u'.', 1) + u' ' + one.value(u"type"_s).toString() + u' '
                + QString::number(one.value(u"orphans"_s).toInt());
        scripts << one.value(u"sql"_s).toString();
    }
    found.sort();
    QCOMPARE(found,
        (QStringList{u"comments.owner_id > customers Customer 0"_s, u"comments.owner_id > invoices Invoice 0"_s,
            u"invoices.billing_customer_id > customers  5"_s, u"invoices.customer_id > customers  0"_s,
            u"invoices.sku > products  0"_s, u"pins.oddly \"named\"_id > Oddly \"named\"  0"_s}));
    // The scripts run; the one with orphans lists them and fails to validate.
    for (const QString &script : std::as_const(scripts)) {
        QProcess psql;
        psql.start(TestServer::program(u"psql"_s),
            {u"-XqAt"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(u"links"_s), u"-c"_s, script});
        QVERIFY(psql.waitForFinished());
        QCOMPARE(psql.exitCode() == 0, !script.contains(u"no parent"_s));
    }
}

QByteArray TestFdsCommand::psql(const QStringList &arguments, int *code, const QString &database) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(TestServer::program(u"psql"_s),
        QStringList{u"-XqAt"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database)} + arguments);
    if (!process.waitForFinished()) {
        process.kill();
        process.waitForFinished();
    }
    if (code)
        *code = process.exitCode();
    return process.readAll().trimmed();
}

/// Names with what Qt, a dollar quote, an error message or an identifier could take for its own.
void TestFdsCommand::hostileNames()
{
    const QString wrong = loadScript(m_server, u"split"_s, R"(
create table "100%1 $howdah$ 'q' ""x"" %n" ("id %1" int primary key, "town %2" int, "country %3" text, "$howdah$ %4" int);
insert into "100%1 $howdah$ 'q' ""x"" %n" select i, i * 7919 % 40, 'c' || (i * 7919 % 40) % 7, i * 104729 % 1009
    from generate_series(1, 3000) i;
create table kept as select * from "100%1 $howdah$ 'q' ""x"" %n";
create table guarded (id int primary key, town int, country text default 'x', amount int);
insert into guarded select * from kept;
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const QString name = u"100%1 $howdah$ 'q' \"x\" %n"_s, quoted = u"\"100%1 $howdah$ 'q' \"\"x\"\" %n\""_s;
    const QString folder = m_folder.filePath(u"hostile"_s);
    const QStringList arguments{u"fds"_s, m_server.conninfo(u"split"_s), name};
    const CliRun run = runCli(arguments + QStringList{u"--plan"_s, folder});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(name + u": 3000 rows, 4 columns"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"town %2 → country %3: holds on all 3000 rows"_s), qPrintable(run.out));
    // The server's queries as well: a row that contradicts makes it count how many do.
    psql({u"-c"_s, u"update "_s + quoted + u" set \"country %3\" = 'odd' where \"id %1\" = 5"_s});
    const CliRun sampled = runCli(arguments + QStringList{u"--sample"_s, u"1500"_s});
    QVERIFY2(sampled.code == 0, qPrintable(sampled.err));
    int code = -1;
    psql({u"-f"_s, folder + u"/1-create.sql"_s}, &code);
    QVERIFY(code != 0);
    psql({u"-c"_s, u"update "_s + quoted + u" set \"country %3\" = 'c' || \"town %2\" % 7 where \"id %1\" = 5"_s});
    for (const char *file : {"1-create.sql", "2-drop.sql", "3-drop-back.sql", "4-create-back.sql"}) {
        const QByteArray said = psql({u"-f"_s, folder + u'/' + QLatin1String(file)}, &code);
        QVERIFY2(code == 0, said.constData());
    }
    const QString columns = u"\"id %1\", \"town %2\", \"country %3\", \"$howdah$ %4\""_s;
    QCOMPARE(psql({u"-c"_s,
                 u"select count(*) from (select "_s + columns + u" from kept except all select "_s + columns
                     + u" from "_s + quoted + u") d"_s}),
        "0");
}

/// A default, an index, a constraint of a column that would go would be lost: no scripts, and it is said why.
void TestFdsCommand::planOfWhatCarriesMore()
{
    const QString folder = m_folder.filePath(u"guarded"_s);
    const QStringList arguments{u"fds"_s, m_server.conninfo(u"split"_s), u"guarded"_s};
    const CliRun refused = runCli(arguments + QStringList{u"--plan"_s, folder});
    QCOMPARE(refused.code, 4);
    QVERIFY2(refused.err.contains(u"no plan for"_s) && !QFileInfo::exists(folder), qPrintable(refused.err));
    const CliRun told = runCli(arguments);
    QVERIFY2(told.code == 0 && told.out.contains(u"which a way back would have to make again: country."_s),
        qPrintable(told.out));
    psql({u"-c"_s, u"alter table guarded alter country drop default"_s});
    for (const char *extra : {"create index odd on guarded (country)", "create index odd on guarded (lower(country))",
             "create index odd on guarded (amount) where country > 'c'",
             "alter table guarded add constraint odd check (country <> 'no')"}) {
        int code = -1;
        psql({u"-c"_s, QLatin1String(extra)}, &code);
        QCOMPARE(code, 0);
        QVERIFY2(runCli(arguments + QStringList{u"--plan"_s, folder}).code == 4, extra);
        psql({u"-c"_s, u"drop index if exists odd; alter table guarded drop constraint if exists odd"_s});
    }
    QCOMPARE(runCli(arguments + QStringList{u"--plan"_s, folder}).code, 0);
    QVERIFY(QFileInfo::exists(folder + u"/4-create-back.sql"_s));
}

QTEST_GUILESS_MAIN(TestFdsCommand)
#include "tst_fdscommand.moc"
