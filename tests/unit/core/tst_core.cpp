// SPDX-License-Identifier: Apache-2.0
#include "base/graph.h"
#include "change/change.h"
#include "diff/differ.h"
#include "diff/renames.h"
#include "sql/quoting.h"

#include <QTest>

#include <random>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

Table table(const QString &name, const QStringList &columns)
{
    Table t;
    t.name = {u"public"_s, name};
    for (const QString &column : columns) {
        Column c;
        c.name = column;
        c.type = u"integer"_s;
        t.columns.push_back(c);
    }
    return t;
}

Database shop()
{
    Database d;
    d.serverVersion = 170000;
    d.tables = {table(u"customer"_s, {u"id"_s, u"name"_s}), table(u"order"_s, {u"id"_s, u"customer_id"_s})};
    Constraint key;
    key.name = u"customer_pkey"_s;
    key.relation = {u"public"_s, u"customer"_s};
    key.kind = ConstraintKind::PrimaryKey;
    key.columns = {u"id"_s};
    Constraint foreign;
    foreign.name = u"order_customer_id_fkey"_s;
    foreign.relation = {u"public"_s, u"order"_s};
    foreign.kind = ConstraintKind::ForeignKey;
    foreign.columns = {u"customer_id"_s};
    foreign.referenced = key.relation;
    foreign.referencedColumns = {u"id"_s};
    d.constraints = {key, foreign};
    Index index;
    index.name = {u"public"_s, u"order_customer_id_idx"_s};
    index.relation = foreign.relation;
    index.keys.push_back({});
    index.keys.back().column = u"customer_id"_s;
    d.indexes = {index};
    return d;
}

} // namespace

class CoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identifiersAreQuotedWhenNeeded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sql");
        QTest::newRow("plain") << u"customer_2"_s << u"customer_2"_s;
        QTest::newRow("keyword") << u"order"_s << u"\"order\""_s;
        QTest::newRow("unreserved keyword") << u"name"_s << u"name"_s;
        QTest::newRow("capitals") << u"Customer"_s << u"\"Customer\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("newline") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("umlaut") << u"käse"_s << u"\"käse\""_s;
        QTest::newRow("digit first") << u"2nd"_s << u"\"2nd\""_s;
        QTest::newRow("percent") << u"50%"_s << u"\"50%\""_s;
        QTest::newRow("empty") << u""_s << u"\"\""_s;
    }

    void identifiersAreQuotedWhenNeeded()
    {
        QFETCH(QString, name);
        QFETCH(QString, sql);
        QCOMPARE(Sql::identifier(name), sql);
    }

    void literalsSurviveBackslashes()
    {
        QCOMPARE(Sql::literal(u"it's"_s), u"'it''s'"_s);
        QCOMPARE(Sql::literal(u"a\\'b"_s), u"E'a\\\\''b'"_s);
    }

    void dollarsDoNotEndTheirBody()
    {
        QCOMPARE(Sql::dollarQuoted(u"BEGIN END "_s), u"$howdah$BEGIN END $howdah$"_s);
        QCOMPARE(Sql::dollarQuoted(u"a $howdah$ b"_s), u"$howdah1$a $howdah$ b$howdah1$"_s);
        QCOMPARE(Sql::dollarQuoted(u"ends in $howdah"_s), u"$howdah1$ends in $howdah$howdah1$"_s);
    }

    void orderKeepsEdgesAndPriority()
    {
        Graph graph(4);
        graph.mustRun(3).before(0);
        graph.mustRun(2).before(3);
        const Graph::Order order = graph.topologicalOrder([](int a, int b) { return a < b; });
        QCOMPARE(order.nodes, (std::vector<int>{1, 2, 3, 0}));
        QVERIFY(order.cycle.empty());
    }

    void softEdgesGiveWay()
    {
        Graph graph(2);
        graph.mustRun(0).before(1);
        graph.shouldRun(1).before(0);
        const Graph::Order order = graph.topologicalOrder([](int a, int b) { return a < b; });
        QCOMPARE(order.nodes, (std::vector<int>{0, 1}));
        QVERIFY(order.cycle.empty());
    }

    void cyclesAreNamedAndSurvived()
    {
        Graph graph(3);
        graph.mustRun(0).before(1);
        graph.mustRun(1).before(0);
        const Graph::Order order = graph.topologicalOrder([](int a, int b) { return a < b; });
        QCOMPARE(order.nodes.size(), 3u);
        QCOMPARE(order.cycle.size(), 2u);
        const std::vector<int> components = graph.components();
        QCOMPARE(components[0], components[1]);
        QVERIFY(components[2] != components[0]);
    }

    void applyAndInverseGiveTheDatabaseBack()
    {
        const Database original = shop();
        const std::vector<Change> changes{
            {std::nullopt, table(u"product"_s, {u"id"_s})},
            {std::nullopt, TableColumn{{u"public"_s, u"order"_s}, original.tables[0].columns[1], 1}},
            {original.constraints[1], std::nullopt},
            {TableColumn{{u"public"_s, u"customer"_s}, original.tables[0].columns[0], 0}, std::nullopt},
        };
        Database d = original;
        for (const Change &change : changes)
            QVERIFY(apply(change, d));
        QVERIFY(!(d == original));
        for (auto change = changes.rbegin(); change != changes.rend(); ++change)
            QVERIFY(apply(inverse(*change), d));
        QCOMPARE(d, original);
    }

    void renamingATableIsFollowed()
    {
        Database d = shop();
        Table renamed = d.tables[0];
        renamed.name.name = u"client"_s;
        const Change change{d.tables[0], renamed};
        QVERIFY(apply(change, d));
        QCOMPARE(d.constraints[1].referenced.name, u"client"_s);
        QCOMPARE(d.constraints[0].relation.name, u"client"_s);
        QVERIFY(apply(inverse(change), d));
        QCOMPARE(d, shop());
    }

    void renamingAColumnIsFollowed()
    {
        Database d = shop();
        TableColumn before{{u"public"_s, u"order"_s}, d.tables[1].columns[1], 1}, after = before;
        after.column.name = u"client_id"_s;
        QVERIFY(apply(Change{before, after}, d));
        QCOMPARE(d.constraints[1].columns, std::vector<QString>{u"client_id"_s});
        QCOMPARE(d.indexes[0].keys[0].column, u"client_id"_s);
        QVERIFY(apply(Change{after, before}, d));
        QCOMPARE(d, shop());
    }

    void refusedChangesLeaveEverything()
    {
        Database d = shop();
        QVERIFY(!apply(Change{std::nullopt, table(u"customer"_s, {})}, d));
        QVERIFY(!apply(Change{table(u"nowhere"_s, {}), std::nullopt}, d));
        Table stale = d.tables[0];
        stale.comment = u"not what is there"_s;
        QVERIFY(!apply(Change{stale, d.tables[0]}, d));
        QCOMPARE(d, shop());
    }

    void droppingTakesDependantsFirst()
    {
        Database d = shop();
        const std::vector<Change> changes = dropping(d, {ObjectKind::Table, {u"public"_s, u"customer"_s}, {}});
        QCOMPARE(changes.size(), 3u); // its key, the order's foreign key, itself
        for (const Change &change : changes)
            QVERIFY(apply(change, d));
        QCOMPARE(d.tables.size(), 1u);
        QVERIFY(d.constraints.empty());
        for (auto change = changes.rbegin(); change != changes.rend(); ++change)
            QVERIFY(apply(inverse(*change), d));
        QCOMPARE(d, shop());
    }

    void differenceIgnoresTheOrderOfLists()
    {
        const Database a = shop();
        Database b = a;
        std::reverse(b.tables.begin(), b.tables.end());
        std::reverse(b.constraints.begin(), b.constraints.end());
        QVERIFY(difference(a, b).empty());
        QVERIFY(difference(b, a).empty());
    }

    void renamesAreOfferedWithEvidence()
    {
        const Database a = shop();
        Database b = a;
        b.tables[0].columns[1].name = u"full_name"_s;
        const std::vector<RenameCandidate> found = renameCandidates(difference(a, b));
        QCOMPARE(found.size(), 1u);
        QVERIFY(found[0].unambiguous);
        QCOMPARE(found[0].to.member, u"full_name"_s);
        QVERIFY(!found[0].evidence.empty());
    }
};

QTEST_GUILESS_MAIN(CoreTest)
#include "tst_core.moc"
