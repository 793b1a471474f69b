// SPDX-License-Identifier: Apache-2.0
// What is left out stays as it was; what the rest needs comes along.
#include "diff/compared.h"
#include "diff/differ.h"
#include "gui/sample.h"
#include "plan/plan.h"
#include "plan/selection.h"

#include <QTest>

#include <random>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

QualifiedName inShop(const char *name)
{
    return {u"shop"_s, QLatin1String(name)};
}
ObjectRef table(const char *name)
{
    return {ObjectKind::Table, inShop(name), {}};
}
ObjectRef view(const char *name)
{
    return {ObjectKind::View, inShop(name), {}};
}

/// The sample with a table, a view that reads it, a column, and without an index and a view.
std::shared_ptr<const Database> changedSample()
{
    auto d = std::make_shared<Database>(*sampleDatabase());
    Table voucher;
    voucher.name = inShop("voucher");
    voucher.columns = {sampleColumn("code", "text", true)};
    d->tables.push_back(voucher);
    d->tables[0].columns.push_back(sampleColumn("phone", "text"));
    View worth;
    worth.name = inShop("worth");
    worth.definition = u" SELECT code\n   FROM shop.voucher"_s;
    d->views = {worth};
    d->indexes.clear();
    d->dependencies = {Dependency{view("worth"), {ObjectKind::Column, inShop("voucher"), u"code"_s}, false}};
    return d;
}

QSet<ObjectRef> refsOf(const std::vector<Change> &changes)
{
    QSet<ObjectRef> all;
    for (const Change &change : changes)
        all.insert(refOf(change.after ? *change.after : *change.before));
    return all;
}

} // namespace

class SelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_from = sampleDatabase();
        m_to = changedSample();
        m_changes = difference(*m_from, *m_to);
        QCOMPARE(m_changes.size(), size_t(5));
    }

    void objectsCarryTheirParts()
    {
        const std::vector<ComparedObject> objects = comparedObjects(*m_from, *m_to, m_changes);
        const auto find = [&](const ObjectRef &ref) {
            return *std::find_if(objects.begin(), objects.end(), [&](const ComparedObject &o) { return o.ref == ref; });
        };
        QCOMPARE(find(table("customer")).state, DifferenceState::Changed);
        QCOMPARE(find(table("order")).state, DifferenceState::Changed);
        QCOMPARE(find(table("order")).changes.size(), size_t(1));
        QCOMPARE(find(table("voucher")).state, DifferenceState::Added);
        QCOMPARE(find(view("paid")).state, DifferenceState::Removed);
        QCOMPARE(find({ObjectKind::EnumType, inShop("status"), {}}).state, DifferenceState::Same);
        size_t parts = 0;
        for (const ComparedObject &object : objects)
            parts += object.changes.size();
        QCOMPARE(parts, m_changes.size());
    }

    void everythingIsTheTarget()
    {
        const auto selection = selectionOf(*m_from, m_to, m_changes, {});
        QVERIFY(selection);
        QCOMPARE(selection->target, m_to);
    }

    void nothingIsTheSource()
    {
        const auto selection = selectionOf(*m_from, m_to, m_changes, refsOf(m_changes));
        QVERIFY(selection);
        QVERIFY(difference(*m_from, *selection->target).empty());
        QCOMPARE(selection->target->dependencies, m_from->dependencies);
    }

    void whatIsReadComesAlong()
    {
        const auto selection = selectionOf(*m_from, m_to, m_changes, {table("voucher")});
        QVERIFY(selection);
        QCOMPARE(selection->companions, (std::vector<Companion>{{table("voucher"), view("worth")}}));
        QCOMPARE(selection->target, m_to);
        const auto both = selectionOf(*m_from, m_to, m_changes, {table("voucher"), view("worth")});
        QVERIFY(both && both->companions.empty());
        QCOMPARE(both->target->tables.size(), size_t(2));
    }

    void whatPointsAtAGoneThingGoesAlong()
    {
        // The other way: the table is dropped, so the view on it cannot stay.
        const std::vector<Change> back = difference(*m_to, *m_from);
        const auto selection = selectionOf(*m_to, m_from, back, {view("worth")});
        QVERIFY(selection);
        QCOMPARE(selection->companions, (std::vector<Companion>{{view("worth"), table("voucher")}}));
    }

    /// Whatever is left out: what the plan then does is exactly what was taken, and companions are what was left
    /// wrongly.
    void everyChoiceIsKept()
    {
        const unsigned seed = std::random_device{}();
        std::mt19937 random(seed);
        for (int round = 0; round < 200; ++round) {
            QSet<ObjectRef> left;
            for (const ObjectRef &ref : refsOf(m_changes))
                if (random() % 2)
                    left.insert(ref);
            const auto selection = selectionOf(*m_from, m_to, m_changes, left);
            QVERIFY2(selection, qPrintable(u"seed %1"_s.arg(seed)));
            QSet<ObjectRef> along;
            for (const Companion &companion : selection->companions)
                along.insert(companion.object);
            QVERIFY2(left.contains(along), qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY2(refsOf(difference(*m_from, *selection->target)) == refsOf(m_changes) - left + along,
                qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY2(selection->left == left - along, qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY(std::is_sorted(selection->target->tables.begin(), selection->target->tables.end(),
                [](const Table &a, const Table &b) { return a.name < b.name; }));
        }
    }

private:
    std::shared_ptr<const Database> m_from, m_to;
    std::vector<Change> m_changes;
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
