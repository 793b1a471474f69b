// SPDX-License-Identifier: Apache-2.0
// The plan's pure parts, each by itself: what runs as one, what it locks, parents first, transactions, names of types,
// names cut.
#include "plan/parentsfirst.h"
#include "plan/passes.h"
#include "plan/plan.h"
#include "plan/planlocks.h"
#include "plan/typetext.h"
#include "schema/relationnames.h"

#include <QTest>

#include <random>

using namespace Howdah;
using namespace Qt::StringLiterals;
using Locks::LockFacts;
using Locks::Mode;
using Locks::Part;
using Locks::RelationFact;
using Locks::Work;

namespace {

QualifiedName named(const QString &name)
{
    return {u"s"_s, name};
}

/// A table that stood before the plan, under the same name.
RelationFact fact(const QString &table, Mode mode, Work work = Work::AtOnce)
{
    return {named(table), Part::Table, mode, work, named(table)};
}

RelationFact indexFact(const QString &index, const QString &table, Mode mode)
{
    return {named(index), Part::Index, mode, Work::AtOnce, named(index), named(table)};
}

Statement statement(const QString &sql, const std::vector<RelationFact> &relations, int segment = 0)
{
    Statement made;
    made.sql = sql;
    made.segment = segment;
    made.locks.isKnown = true;
    for (const RelationFact &one : relations)
        made.locks.add(one);
    return made;
}

/// An action of ALTER TABLE; each about an object of its own.
Statement action(const QString &table, const QString &words, bool only = false, int stage = 0)
{
    Statement made;
    made.alters = {named(table), only, false};
    made.action = words;
    made.stage = stage;
    made.sql = made.alters.text() + u' ' + words;
    made.object = {ObjectKind::Column, named(table), words};
    return made;
}

QStringList sqlOf(const Plan &plan)
{
    QStringList all;
    for (const Statement &one : plan.statements)
        all << one.sql;
    return all;
}

QStringList sqlOf(const std::vector<Run> &runs)
{
    QStringList all;
    for (const Run &run : runs)
        all << run.sql.simplified();
    return all;
}

/// top over left and right, left over leaf; alone by itself.
Database family()
{
    Database database;
    const auto add = [&](const char *name, const char *parent) {
        Table table;
        table.name = named(QLatin1String(name));
        if (parent)
            table.inherits = {named(QLatin1String(parent))};
        database.tables.push_back(table);
    };
    add("alone", nullptr);
    add("leaf", "left");
    add("left", "top");
    add("right", "top");
    add("top", nullptr);
    return database;
}

} // namespace

class PlanPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaidTwiceOfARelationIsTheMost()
    {
        LockFacts facts;
        facts.add(fact(u"t"_s, Mode::AccessExclusive));
        facts.add(fact(u"t"_s, Mode::Share, Work::Rewrite));
        facts.add(fact(u"u"_s, Mode::RowShare, Work::Scan));
        facts.add(fact(u"t"_s, Mode::AccessShare, Work::Scan));
        QCOMPARE(facts.relations.size(), size_t(2));
        QCOMPARE(facts.of(named(u"t"_s))->mode, Mode::AccessExclusive);
        QCOMPARE(facts.of(named(u"t"_s))->work, Work::Rewrite);
        QCOMPARE(facts.of(named(u"u"_s))->work, Work::Scan);
        QCOMPARE(facts.work, Work::Rewrite);
        QVERIFY(!facts.of(named(u"v"_s)));
    }

    /// The same in whatever order its statements say it.
    void whatRunsAsOneLocksTheMostOfAll()
    {
        Plan plan;
        plan.statements = {statement(u"a"_s, {fact(u"t"_s, Mode::ShareUpdateExclusive)}),
            statement(u"b"_s, {fact(u"t"_s, Mode::AccessExclusive), fact(u"u"_s, Mode::Share, Work::Build)}),
            statement(u"c"_s, {fact(u"u"_s, Mode::RowShare, Work::Scan)})};
        plan.statements[1].locks.transactional = Locks::Transactional::Alone;
        plan.statements[2].locks.assumed = true;
        const Run whole{{}, 0, 3};
        const LockFacts all = locksOf(plan, whole);
        QCOMPARE(all.of(named(u"t"_s))->mode, Mode::AccessExclusive);
        QCOMPARE(all.of(named(u"u"_s))->mode, Mode::Share);
        QCOMPARE(all.of(named(u"u"_s))->work, Work::Build);
        QCOMPARE(all.work, Work::Build);
        QCOMPARE(all.transactional, Locks::Transactional::Alone);
        QVERIFY(all.isKnown && all.assumed);
        QCOMPARE(locksOf(plan, {{}, 0, 1}).of(named(u"t"_s))->mode, Mode::ShareUpdateExclusive);
        std::ranges::reverse(plan.statements);
        const LockFacts turned = locksOf(plan, whole);
        for (const RelationFact &one : all.relations)
            QVERIFY(turned.of(one.relation) && *turned.of(one.relation) == one);
        plan.statements[1].locks.isKnown = false;
        QVERIFY(!locksOf(plan, whole).isKnown);
    }

    void sentencesAreOfWhatOthersWaitFor()
    {
        LockFacts facts;
        facts.add(fact(u"read"_s, Mode::ShareUpdateExclusive, Work::Scan)); // nobody waits
        facts.add(fact(u"brief"_s, Mode::AccessExclusive)); // not for long
        RelationFact own = fact(u"made"_s, Mode::AccessExclusive, Work::Rewrite);
        own.stood = {}; // by the plan itself
        facts.add(own);
        QCOMPARE(lockSentences(facts), QStringList());
        facts.add(fact(u"built"_s, Mode::Share, Work::Build));
        facts.add(fact(u"written"_s, Mode::AccessExclusive, Work::Rewrite));
        const QStringList sentences = lockSentences(facts, {{named(u"written"_s), {1000, 4096, 4096, 0}}});
        QCOMPARE(sentences.size(), 2);
        QVERIFY(sentences.first().contains(u"s.built"_s) && sentences.first().contains(u"SHARE"_s));
        QVERIFY(!sentences.first().contains(u"reads or"_s));
        QVERIFY(sentences.last().contains(u"s.written"_s) && sentences.last().contains(u"1,000"_s));
        QVERIFY(sentences.last().contains(u"reads or writes"_s));
        // PostgreSQL's table of conflicts: what INSERT has to wait for.
        for (const Mode mode : {Mode::None, Mode::AccessShare, Mode::RowShare, Mode::RowExclusive})
            QVERIFY(!isFelt(mode));
        QVERIFY(!isFelt(Mode::ShareUpdateExclusive));
        for (const Mode mode : {Mode::Share, Mode::ShareRowExclusive, Mode::Exclusive, Mode::AccessExclusive})
            QVERIFY(isFelt(mode));
    }

    void parentsAreLockedBeforeWhatIsBelow()
    {
        const Database from = family();
        const auto locked = [&](const std::vector<Statement> &statements) {
            Plan plan;
            plan.statements = statements;
            lockParentsFirst(plan, from);
            return plan;
        };
        const Mode most = Mode::AccessExclusive;
        // A child, then its parent: as queries do, the parent first.
        const Plan turned = locked({statement(u"x"_s, {fact(u"alone"_s, most)}),
            statement(u"child"_s, {fact(u"left"_s, most)}), statement(u"parent"_s, {fact(u"top"_s, Mode::Share)})});
        QCOMPARE(
            sqlOf(turned), QStringList({u"x"_s, u"LOCK TABLE ONLY s.top IN SHARE MODE"_s, u"child"_s, u"parent"_s}));
        QVERIFY(turned.statements[1].locks.of(named(u"top"_s)) && turned.statements[1].lockTimeout > 0);
        // Of several children queries hold one and want the next: the parent is held as strongly.
        QCOMPARE(sqlOf(locked({statement(u"a"_s, {fact(u"left"_s, most)}), statement(u"b"_s, {fact(u"right"_s, most)}),
                           statement(u"c"_s, {fact(u"top"_s, Mode::Share)})}))
                     .first(),
            u"LOCK TABLE ONLY s.top IN ACCESS EXCLUSIVE MODE"_s);
        // Grandchildren too; an index counts as its table.
        QCOMPARE(sqlOf(locked({statement(u"a"_s, {indexFact(u"i"_s, u"leaf"_s, most)}),
                           statement(u"b"_s, {fact(u"top"_s, most)})}))
                     .size(),
            3);
        // In order already, in two transactions, nothing felt, the parent alone, a child alone: left as it is.
        const std::vector<std::vector<Statement>> fine{
            {statement(u"a"_s, {fact(u"top"_s, most), fact(u"left"_s, most)})},
            {statement(u"a"_s, {fact(u"left"_s, most)}, 0), statement(u"b"_s, {fact(u"top"_s, most)}, 1)},
            {statement(u"a"_s, {fact(u"left"_s, Mode::RowShare)}), statement(u"b"_s, {fact(u"top"_s, most)})},
            {statement(u"a"_s, {fact(u"top"_s, most)}), statement(u"b"_s, {fact(u"alone"_s, most)})},
            {statement(u"a"_s, {fact(u"left"_s, most)}), statement(u"b"_s, {fact(u"alone"_s, most)})},
            {statement(u"a"_s, {fact(u"alone"_s, most)})}};
        for (const std::vector<Statement> &statements : fine) {
            Plan plan;
            plan.statements = statements;
            QCOMPARE(sqlOf(locked(statements)), sqlOf(plan));
        }
        // Outside a transaction nothing is held together.
        std::vector<Statement> apart{statement(u"a"_s, {fact(u"left"_s, most), fact(u"top"_s, most)})};
        apart.front().locks.relations.front().part = Part::PartIndex;
        apart.front().transactional = false;
        QCOMPARE(locked(apart).statements.size(), size_t(1));
        // Nor may it stand within what runs as one.
        std::vector<Statement> pass{action(u"left"_s, u"A"_s), action(u"left"_s, u"B"_s), action(u"top"_s, u"C"_s)};
        pass[0].pass = pass[1].pass = 1;
        pass[1].locks = statement({}, {fact(u"left"_s, most)}).locks;
        pass[2].locks = statement({}, {fact(u"top"_s, most)}).locks;
        QVERIFY(sqlOf(locked(pass)).first().startsWith(u"LOCK TABLE"_s));
    }

    void actionsOfOneTableRunAsOne()
    {
        Plan plan;
        const auto shared = [&plan](std::vector<Statement> statements, const QSet<QualifiedName> &parents = {}) {
            sharePasses(statements, parents);
            plan.statements = std::move(statements);
            return sqlOf(runs(plan));
        };
        QCOMPARE(shared({action(u"t"_s, u"A"_s), action(u"t"_s, u"B"_s), action(u"u"_s, u"C"_s)}),
            QStringList({u"ALTER TABLE s.t A, B"_s, u"ALTER TABLE s.u C"_s}));
        // Past a remark, which need not be waited for; not past another table's action.
        Statement remark = statement(u"COMMENT"_s, {});
        remark.remark = true;
        QCOMPARE(shared({action(u"t"_s, u"A"_s), remark, action(u"t"_s, u"B"_s)}),
            QStringList({u"ALTER TABLE s.t A, B"_s, u"COMMENT"_s}));
        QCOMPARE(shared({action(u"t"_s, u"A"_s), action(u"u"_s, u"B"_s), action(u"t"_s, u"C"_s)}).size(), 3);
        // Not across transactions.
        Statement later = action(u"t"_s, u"B"_s);
        later.segment = 1;
        QCOMPARE(shared({action(u"t"_s, u"A"_s), later}).size(), 2);
        // Of a stage each; of a parent, ONLY makes a difference, of no other.
        QCOMPARE(shared({action(u"t"_s, u"A"_s), action(u"t"_s, u"B"_s, false, 1)}).size(), 2);
        const std::vector<Statement> only{action(u"t"_s, u"A"_s, true), action(u"t"_s, u"B"_s)};
        QCOMPARE(shared(only), QStringList(u"ALTER TABLE s.t A, B"_s));
        QCOMPARE(shared(only, {named(u"t"_s)}), QStringList({u"ALTER TABLE ONLY s.t A"_s, u"ALTER TABLE s.t B"_s}));
        QCOMPARE(parentsIn(family(), {}), QSet<QualifiedName>({named(u"top"_s), named(u"left"_s)}));
    }

    /// Online, whatever changes: a transaction locks one table that was there, what goes and comes back does so in one,
    /// and what may stand in none stands alone.
    void transactionsAreOfOneTable()
    {
        std::mt19937 random(7);
        const QStringList tables{u"a"_s, u"b"_s, u"c"_s};
        const auto column = [](const QString &name, const QString &type, bool notNull) {
            Column made;
            made.name = name;
            made.type = type;
            made.notNull = notNull;
            return made;
        };
        const auto made = [&] {
            Database database;
            database.serverVersion = 170000;
            database.role = u"postgres"_s;
            database.schemas = {Schema{u"s"_s, {}, {}, {}}};
            for (const QString &table : tables) {
                Table one;
                one.name = named(table);
                one.rowSecurity = true;
                one.columns = {column(u"id"_s, u"bigint"_s, true), column(u"n"_s, u"integer"_s, random() % 2 == 0),
                    column(u"m"_s, random() % 2 == 0 ? u"text"_s : u"varchar(9)"_s, false)};
                if (random() % 2 == 0)
                    one.columns.push_back(column(u"more"_s, u"integer"_s, false));
                database.tables.push_back(one);
                Constraint check;
                check.relation = one.name;
                check.name = table + u"_n_check"_s;
                check.columns = {u"n"_s};
                check.expression = u"n > %1"_s.arg(random() % 3);
                if (random() % 3 > 0)
                    database.constraints.push_back(check);
                Index index;
                index.relation = one.name;
                index.name = named(table + u"_idx"_s);
                index.keys = {IndexKey{random() % 2 == 0 ? u"n"_s : u"m"_s, {}, {}, {}, {}, false, false, {}}};
                if (random() % 3 > 0)
                    database.indexes.push_back(index);
                Policy policy;
                policy.relation = one.name;
                policy.name = u"p"_s;
                policy.permissive = random() % 2 == 0; // it has to be made anew
                policy.usingExpression = u"(n > 0)"_s;
                if (random() % 3 > 0)
                    database.policies.push_back(policy);
            }
            return database;
        };
        PlanOptions options;
        options.online = true;
        int outside = 0, replaced = 0;
        for (int round = 0; round < 60; ++round) {
            const Database from = made(), to = made();
            const Plan plan = planBetween(from, to, options);
            QHash<int, QSet<QualifiedName>> locked;
            QHash<int, int> sizes;
            QHash<QString, QSet<int>> policies; ///< segments, by table
            int last = -1;
            for (const Statement &one : plan.statements) {
                QVERIFY2(one.segment >= last, qPrintable(one.sql)); // in order, no gap to come back to
                last = one.segment;
                ++sizes[one.segment];
                for (const RelationFact &held : one.locks.relations)
                    if (isFelt(held.mode) && !held.stood.isEmpty())
                        locked[one.segment].insert(held.isIndex() ? held.table : held.stood);
                if (one.sql.contains(u" POLICY "_s) && !one.sql.startsWith(u"ALTER"_s))
                    policies[one.object.name.name].insert(one.segment);
            }
            for (const Statement &one : plan.statements)
                if (!one.transactional && one.pass == 0) {
                    ++outside;
                    QCOMPARE(sizes[one.segment], 1);
                }
            for (auto held = locked.begin(); held != locked.end(); ++held)
                QVERIFY2(held->size() <= 1, qPrintable(sqlOf(plan).join(u";\n"_s)));
            for (const QSet<int> &segments : std::as_const(policies)) {
                replaced += segments.isEmpty() ? 0 : 1;
                QCOMPARE(segments.size(), 1);
            }
        }
        QVERIFY(outside > 20 && replaced > 20);
    }

    /// Whatever they are, all actions are there once, in the order of their table's.
    void noActionIsLost()
    {
        std::mt19937 random(20261201);
        for (int round = 0; round < 300; ++round) {
            std::vector<Statement> statements;
            for (int i = 0; i < 12; ++i) {
                const QString words = QString::number(i);
                switch (random() % 4) {
                case 0:
                    statements.push_back(statement(words, {}));
                    statements.back().remark = random() % 2 == 0;
                    break;
                default:
                    statements.push_back(action(
                        QString(u"tuv"_s.at(qsizetype(random() % 3))), words, random() % 2 == 0, int(random() % 2)));
                }
                statements.back().segment = int(i / 5);
            }
            Plan plan;
            plan.statements = statements;
            sharePasses(plan.statements, {named(u"t"_s)});
            QStringList before, after;
            for (const Statement &one : statements)
                before << one.sql;
            size_t next = 0;
            for (const Run &run : runs(plan)) {
                QCOMPARE(run.first, next);
                next = run.end;
                for (size_t i = run.first; i < run.end; ++i) {
                    after << plan.statements[i].sql;
                    QCOMPARE(plan.statements[i].segment, plan.statements[run.first].segment);
                }
            }
            QCOMPARE(next, statements.size());
            before.sort();
            after.sort();
            QCOMPARE(after, before);
        }
    }

    void namesOfTypesFollow()
    {
        QCOMPARE(withoutModifier(u"numeric(10,2)"_s), u"numeric"_s);
        QCOMPARE(withoutModifier(u"timestamp(3) with time zone"_s), u"timestamp with time zone"_s);
        QCOMPARE(withoutModifier(u"s.\"odd (name)\""_s), u"s.\"odd (name)\""_s);
        QCOMPARE(withoutModifier(u"text"_s), u"text"_s);
        Database database;
        Domain inner, outer;
        inner.name = named(u"base_one"_s);
        inner.type = u"integer"_s;
        outer.name = named(u"over_it"_s);
        outer.type = u"s.base_one[]"_s;
        database.domains = {inner, outer};
        QCOMPARE(baseType(database, u"s.over_it"_s), u"integer[]"_s);
        QCOMPARE(baseType(database, u"s.base_one[]"_s), u"integer[]"_s);
        QCOMPARE(baseType(database, u"text"_s), u"text"_s);
    }

    /// At most 63 bytes, whole characters, as much as fits, and the ending whole.
    void namesAreCutByBytes()
    {
        QCOMPARE(fittingName(u"abc"_s, u"_2"_s), u"abc_2"_s);
        const QStringList letters{u"a"_s, u"ü"_s, u"€"_s, u"\U0001F418"_s};
        std::mt19937 random(3);
        for (int round = 0; round < 2000; ++round) {
            QString name;
            const qsizetype bytes = 50 + qsizetype(random() % 30);
            while (name.toUtf8().size() < bytes)
                name += letters[qsizetype(random() % 4)];
            const QString ending = u"_key"_s.left(qsizetype(random() % 5));
            const QString cut = fittingName(name, ending);
            QVERIFY(cut.endsWith(ending));
            const QString kept = cut.chopped(ending.size());
            QVERIFY(name.startsWith(kept) && cut.isValidUtf16());
            QVERIFY(cut.toUtf8().size() <= 63);
            if (kept == name)
                continue;
            // One character more would be too many.
            const qsizetype width = name[kept.size()].isHighSurrogate() ? 2 : 1;
            QVERIFY((name.left(kept.size() + width) + ending).toUtf8().size() > 63);
        }
    }
};

QTEST_GUILESS_MAIN(PlanPartsTest)
#include "tst_planparts.moc"
