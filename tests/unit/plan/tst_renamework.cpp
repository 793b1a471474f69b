// SPDX-License-Identifier: Apache-2.0
// Many renames at once: the same as one after the other, and no more work for each where there are many.
#include "change/rename.h"
#include "change/renameindex.h"
#include "diff/differ.h"
#include "diff/renames.h"
#include "plan/plan.h"
#include "plan/rename.h"
#include "plan/renametrail.h"

#include <QTest>

#include <ctime>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

QualifiedName inPublic(const QString &name)
{
    return {u"public"_s, name};
}

Column column(const QString &name, const QString &type = u"integer"_s)
{
    Column c;
    c.name = name;
    c.type = type;
    return c;
}

/// `count` tables, each with a key, a foreign key to the one before, an index, a sequence that its key counts with and
/// a view; `prefix` begins the names that renames change.
Database schemaOf(int count, const QString &prefix)
{
    Database d;
    d.serverVersion = 170000;
    d.role = u"postgres"_s;
    Schema schema;
    schema.name = u"public"_s;
    d.schemas = {schema};
    for (int i = 0; i < count; ++i) {
        const QString n = QString::number(i), name = prefix + n;
        Table table;
        table.name = inPublic(name);
        table.columns = {column(u"id"_s), column(u"parent"_s), column(u"code"_s + n, u"text"_s),
            column(u"size"_s + n, u"numeric"_s)};
        table.columns[0].expression = u"nextval('public.%1_seq'::regclass)"_s.arg(name);
        d.tables.push_back(table);
        Sequence sequence;
        sequence.name = inPublic(name + u"_seq"_s);
        sequence.ownedBy = ColumnName{table.name, u"id"_s};
        d.sequences.push_back(sequence);
        Constraint key;
        key.name = name + u"_pkey"_s;
        key.relation = table.name;
        key.kind = ConstraintKind::PrimaryKey;
        key.columns = {u"id"_s};
        Constraint foreign;
        foreign.name = name + u"_parent_fkey"_s;
        foreign.relation = table.name;
        foreign.kind = ConstraintKind::ForeignKey;
        foreign.columns = {u"parent"_s};
        foreign.referenced = inPublic(prefix + QString::number(i > 0 ? i - 1 : 0));
        foreign.referencedColumns = {u"id"_s};
        Index index;
        index.name = inPublic(name + u"_size_idx"_s);
        index.relation = table.name;
        index.keys.push_back({});
        index.keys.back().column = u"size"_s + n;
        View view;
        view.name = inPublic(u"view"_s + n);
        view.definition = u" SELECT code%1 FROM public.%2"_s.arg(n, name);
        ViewColumn shown;
        shown.name = u"code"_s + n;
        shown.type = u"text"_s;
        view.columns = {shown};
        d.constraints.insert(d.constraints.end(), {key, foreign});
        d.indexes.push_back(index);
        d.views.push_back(view);
        const ObjectRef code = columnRef(table.name, u"code"_s + n);
        d.dependencies.push_back({refOf(view), code, false});
        d.dependencies.push_back({refOf(index), columnRef(table.name, u"size"_s + n), true});
        d.dependencies.push_back({refOf(foreign), columnRef(foreign.referenced, u"id"_s), false});
        d.dependencies.push_back({columnRef(table.name, u"id"_s), refOf(sequence), false});
    }
    sortLists(d);
    return d;
}

std::vector<Rename> renamesOf(int count)
{
    std::vector<Rename> renames;
    for (int i = 0; i < count; ++i) {
        const QString was = u"old"_s + QString::number(i), is = u"new"_s + QString::number(i);
        renames.push_back({{ObjectKind::Table, inPublic(was), {}}, {ObjectKind::Table, inPublic(is), {}}});
        for (const QString &part : {u"_pkey"_s, u"_parent_fkey"_s})
            renames.push_back({{ObjectKind::Constraint, inPublic(was), was + part},
                {ObjectKind::Constraint, inPublic(is), is + part}});
        renames.push_back({{ObjectKind::Index, inPublic(was + u"_size_idx"_s), {}},
            {ObjectKind::Index, inPublic(is + u"_size_idx"_s), {}}});
        renames.push_back({{ObjectKind::Sequence, inPublic(was + u"_seq"_s), {}},
            {ObjectKind::Sequence, inPublic(is + u"_seq"_s), {}}});
    }
    return renames;
}

/// A bit of every kind that has a name others say, twice over.
Database everyKind()
{
    Database d = schemaOf(3, u"t"_s);
    d.schemas.push_back(d.schemas.front());
    d.schemas.back().name = u"side"_s;
    EnumType mood;
    mood.name = inPublic(u"mood"_s);
    mood.values = {u"sad"_s, u"ok"_s};
    d.enums = {mood};
    Collation order;
    order.name = inPublic(u"order"_s);
    d.collations = {order};
    CompositeType pair;
    pair.name = inPublic(u"pair"_s);
    pair.attributes = {{u"left"_s, u"public.mood"_s, order.name, {}}, {u"right"_s, u"integer"_s, {}, {}}};
    d.composites = {pair};
    Domain domain;
    domain.name = inPublic(u"feeling"_s);
    domain.type = u"public.mood"_s;
    domain.collation = order.name;
    d.domains = {domain};
    RangeType range;
    range.name = inPublic(u"span"_s);
    range.subtype = u"public.feeling"_s;
    range.multirange = inPublic(u"spans"_s);
    d.ranges = {range};
    Routine routine;
    routine.name = inPublic(u"stamp"_s);
    routine.arguments = routine.inputTypes = u"public.mood, public.t1[]"_s;
    Routine calledByTriggers;
    calledByTriggers.name = inPublic(u"stamp"_s);
    Routine another = calledByTriggers;
    another.arguments = another.inputTypes = u"integer"_s;
    d.routines = {routine, calledByTriggers, another};
    // Called as a foreign key of another table is, which has no index.
    Index namesake;
    namesake.name = inPublic(u"t1_parent_fkey"_s);
    namesake.relation = inPublic(u"t2"_s);
    namesake.keys.push_back({});
    namesake.keys.back().column = u"parent"_s;
    Index other = namesake;
    other.name = inPublic(u"t2_parent_fkey"_s);
    d.indexes.insert(d.indexes.end(), {namesake, other});
    Table typed;
    typed.name = inPublic(u"typed"_s);
    typed.ofType = pair.name;
    typed.columns = {column(u"left"_s, u"public.mood"_s), column(u"right"_s)};
    Table parent;
    parent.name = inPublic(u"whole"_s);
    parent.kind = TableKind::Partitioned;
    parent.columns = {column(u"id"_s), column(u"of"_s, u"public.t0"_s)};
    Table part = parent;
    part.name = {u"side"_s, u"part"_s};
    part.kind = TableKind::Ordinary;
    part.partition = Partition{parent.name, u"DEFAULT"_s};
    for (Column &c : part.columns)
        c.inherited = true;
    d.tables.insert(d.tables.end(), {typed, parent, part});
    Index whole;
    whole.name = inPublic(u"whole_idx"_s);
    whole.relation = parent.name;
    whole.keys.push_back({});
    whole.keys.back().column = u"id"_s;
    whole.include = {u"of"_s};
    Index half = whole;
    half.name = {u"side"_s, u"part_idx"_s};
    half.relation = part.name;
    half.parentIndex = whole.name;
    d.indexes.insert(d.indexes.end(), {whole, half});
    Trigger trigger;
    trigger.name = u"touch"_s;
    trigger.relation = parent.name;
    trigger.function = calledByTriggers.name;
    trigger.parts = {{part.name, u'D'}};
    d.triggers = {trigger};
    Policy policy;
    policy.name = u"own"_s;
    policy.relation = inPublic(u"t1"_s);
    d.policies = {policy};
    Rule rule;
    rule.name = u"quiet"_s;
    rule.relation = inPublic(u"view1"_s);
    d.rules = {rule};
    Publication publication;
    publication.name = u"all"_s;
    publication.tables = {{inPublic(u"t1"_s), {u"id"_s}, {}}, {inPublic(u"t2"_s), {}, {}}};
    d.publications = {publication};
    d.dependencies.push_back({refOf(trigger), refOf(calledByTriggers), false});
    d.dependencies.push_back({columnRef(parent.name, u"id"_s), refOf(routine), false});
    d.dependencies.push_back({refOf(policy), columnRef(policy.relation, u"code1"_s), false});
    sortLists(d);
    return d;
}

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

} // namespace

class RenameWorkTest : public QObject
{
    Q_OBJECT

private:
    /// The least processor time of three goes.
    template <typename F>
    static double cost(F &&work)
    {
        double least = 1e9;
        for (int i = 0; i < 3; ++i) {
            const double start = processorSeconds();
            work();
            least = std::min(least, processorSeconds() - start);
        }
        return least;
    }

    /// Six times the tables may cost fifteen times as much; what looks through all for each costs thirty-six times, and
    /// what looks at every pair for each two hundred.
    template <typename F>
    static void isLinear(F &&work, double most = 15)
    {
        const double few = cost([&] { work(30); }), many = cost([&] { work(180); });
        QVERIFY2(many < most * few, qPrintable(u"%1 s for 30 tables, %2 s for 180"_s.arg(few).arg(many)));
    }

private Q_SLOTS:
    /// RenameIndex and RenameTrail against apply(), which looks at every name of the database.
    void manyAreAsOneByOne()
    {
        const auto ref = [](ObjectKind kind, const QString &schema, const QString &name, const QString &member = {}) {
            return ObjectRef{kind, {schema, name}, member};
        };
        const QString p = u"public"_s, s = u"side"_s;
        using enum ObjectKind;
        const std::vector<std::pair<ObjectRef, ObjectRef>> steps{
            {ref(Table, p, u"t1"_s), ref(Table, p, u"x1"_s)},
            {ref(Table, p, u"t0"_s), ref(Table, p, u"t1"_s)},
            {ref(Table, p, u"x1"_s), ref(Table, s, u"x1"_s)},
            {ref(View, p, u"view1"_s), ref(View, p, u"t0"_s)},
            {ref(Column, s, u"x1"_s, u"id"_s), ref(Column, s, u"x1"_s, u"key"_s)},
            {ref(Column, p, u"t1"_s, u"id"_s), ref(Column, p, u"t1"_s, u"key"_s)},
            {ref(Constraint, s, u"x1"_s, u"t1_pkey"_s), ref(Constraint, s, u"x1"_s, u"x1_pkey"_s)},
            {ref(Index, p, u"whole_idx"_s), ref(Index, p, u"t1_pkey"_s)},
            {ref(Table, p, u"whole"_s), ref(Table, p, u"entire"_s)},
            {ref(Column, p, u"entire"_s, u"id"_s), ref(Column, p, u"entire"_s, u"nr"_s)},
            {ref(EnumType, p, u"mood"_s), ref(EnumType, s, u"mood"_s)},
            {ref(CompositeType, p, u"pair"_s), ref(CompositeType, p, u"two"_s)},
            {ref(Domain, p, u"feeling"_s), ref(Domain, p, u"pair"_s)},
            {ref(RangeType, p, u"span"_s), ref(RangeType, p, u"reach"_s)},
            {ref(Collation, p, u"order"_s), ref(Collation, p, u"sorting"_s)},
            {ref(Routine, p, u"stamp"_s, u"public.mood, public.t1[]"_s),
                ref(Routine, p, u"mark"_s, u"public.mood, public.t1[]"_s)},
            {ref(Routine, p, u"stamp"_s), ref(Routine, p, u"pulse"_s)},
            {ref(Constraint, p, u"t2"_s, u"t2_parent_fkey"_s), ref(Constraint, p, u"t2"_s, u"t2_up_fkey"_s)},
            {ref(Sequence, p, u"t0_seq"_s), ref(Sequence, p, u"t9_seq"_s)},
            {ref(Trigger, p, u"entire"_s, u"touch"_s), ref(Trigger, p, u"entire"_s, u"feel"_s)},
            {ref(Policy, s, u"x1"_s, u"own"_s), ref(Policy, s, u"x1"_s, u"mine"_s)},
            {ref(Rule, p, u"t0"_s, u"quiet"_s), ref(Rule, p, u"t0"_s, u"loud"_s)},
            {{Publication, {{}, u"all"_s}, {}}, {Publication, {{}, u"some"_s}, {}}},
            {{Schema, {{}, s}, {}}, {Schema, {{}, u"aside"_s}, {}}},
            {ref(Table, u"aside"_s, u"part"_s), ref(Table, u"aside"_s, u"piece"_s)},
            {ref(Table, u"aside"_s, u"x1"_s), ref(Table, p, u"t3"_s)},
        };
        Database alone = everyKind(), together = everyKind();
        RenameIndex index(together);
        RenameTrail trail;
        for (const auto &[from, to] : steps) {
            const std::optional<Object> before = objectOf(alone, from);
            QVERIFY2(before, qPrintable(display(from)));
            QVERIFY2(index.object(from) == before, qPrintable(display(from)));
            Object after = *before;
            std::visit([&to](auto &object) { setName(object, to); }, static_cast<ObjectVariant &>(after));
            QVERIFY(apply({before, after}, alone).has_value());
            const Result<void> done = index.rename(from, to);
            QVERIFY2(done, qPrintable(display(from)));
            trail.add(from, to);
            QVERIFY2(!index.contains(from) && index.contains(to), qPrintable(display(to)));
            QVERIFY2(index.object(to) == objectOf(alone, to), qPrintable(display(to)));
        }
        QVERIFY(!index.rename(steps.back().first, steps.back().second).has_value());
        QVERIFY(!index.rename(steps.back().second, {Table, inPublic(u"t1"_s), {}}).has_value());
        // Signatures are text to apply(), and types to the trail.
        for (Dependency &dependency : together.dependencies)
            for (ObjectRef *end : {&dependency.from, &dependency.to})
                if (end->kind == Routine && !end->member.isEmpty())
                    *end = steps[15].second;
                else
                    *end = trail.followed(*end);
        sortLists(together);
        for (const Change &change : difference(alone, together))
            QFAIL(qPrintable(describe(change)));
        QVERIFY(alone == together);
        // What PostgreSQL leaves as it is.
        for (const ObjectRef &same : {ref(Routine, p, u"stamp"_s, u"integer"_s), ref(Index, p, u"t1_parent_fkey"_s),
                 ref(Index, p, u"t2_parent_fkey"_s)})
            QVERIFY2(objectOf(together, same), qPrintable(display(same)));
        QCOMPARE(together.triggers.front().function, inPublic(u"pulse"_s));
    }

    void aTrailLeadsBack()
    {
        const std::vector<Rename> renames = renamesOf(5);
        Database database = schemaOf(5, u"old"_s);
        const Database was = database;
        Plan plan;
        applyRenames(renames, database, plan);
        const RenameTrail there(plan.changes), back = RenameTrail::back(plan.changes);
        for (const Object &object : objectsOf(was)) {
            const ObjectRef now = there.followed(refOf(object));
            QVERIFY2(objectOf(database, now), qPrintable(display(now)));
            QCOMPARE(back.followed(now), refOf(object));
        }
        const ObjectRef odd{ObjectKind::Routine, inPublic(u"f"_s), u"public.old3[], public.old31, old3"_s};
        QCOMPARE(there.followed(odd).member, u"public.new3[], public.old31, old3"_s);
    }

    void renamingIsLinear()
    {
        isLinear([](int count) {
            Database database = schemaOf(count, u"old"_s);
            Plan plan;
            applyRenames(renamesOf(count), database, plan);
            QCOMPARE(plan.changes.size(), size_t(5 * count));
        });
    }

    /// Tables and views that change places: after each that steps aside all that wait are looked at again, no pairs.
    void changingPlacesIsNotCubic()
    {
        isLinear(
            [](int count) {
                Database database = schemaOf(count, u"old"_s);
                std::vector<Rename> renames;
                for (int i = 0; i < count; ++i) {
                    const QualifiedName table = inPublic(u"old"_s + QString::number(i)),
                                        view = inPublic(u"view"_s + QString::number(i));
                    renames.push_back({{ObjectKind::Table, table, {}}, {ObjectKind::Table, view, {}}});
                    renames.push_back({{ObjectKind::View, view, {}}, {ObjectKind::View, table, {}}});
                }
                Plan plan;
                applyRenames(renames, database, plan);
                QVERIFY(plan.changes.size() >= size_t(2 * count));
            },
            50);
    }

    void candidatesAreFoundInLinearTime()
    {
        isLinear([](int count) {
            const Database was = schemaOf(count, u"old"_s), is = schemaOf(count, u"new"_s);
            const std::vector<RenameCandidate> found = renameCandidates(difference(was, is));
            QVERIFY(int(found.size()) >= count);
        });
    }

    void planningIsLinear()
    {
        isLinear([](int count) {
            const Database was = schemaOf(count, u"old"_s), is = schemaOf(count, u"new"_s);
            PlanOptions options;
            options.renames = renamesOf(count);
            const RoundTrip trip = roundTrip(was, is, options);
            QCOMPARE(trip.up.renames, 5 * count);
        });
    }
};

QTEST_GUILESS_MAIN(RenameWorkTest)
#include "tst_renamework.moc"
