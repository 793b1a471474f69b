// SPDX-License-Identifier: Apache-2.0
#include "plan/parentsfirst.h"

#include "plan/planlocks.h"
#include "plan/strategies/online.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Howdah {

using namespace Qt::StringLiterals;
using Locks::Mode;
using Locks::Part;
using Locks::RelationFact;

namespace {

/// Who is above whom before the plan runs; an index counts as its table.
class Families
{
public:
    explicit Families(const Database &from)
    {
        for (const Table &table : from.tables)
            for (const QualifiedName &parent : parentsOf(table)) {
                m_parents[table.name].push_back(parent);
                m_isParent.insert(parent);
            }
        for (const Table &table : from.tables)
            if (table.kind == TableKind::Foreign)
                m_isParent.remove(table.name); // LOCK TABLE knows none
        if (m_isParent.isEmpty())
            return;
        for (const Index &index : from.indexes)
            m_tables.insert(index.name, index.relation);
        for (const Constraint &constraint : from.constraints)
            m_tables.insert({constraint.relation.schema, constraint.name}, constraint.relation);
    }

    bool isEmpty() const { return m_isParent.isEmpty(); }
    bool isParent(const QualifiedName &table) const { return m_isParent.contains(table); }
    bool isBelow(const QualifiedName &table, const QualifiedName &parent) const
    {
        return std::ranges::any_of(m_parents.value(table),
            [&](const QualifiedName &above) { return above == parent || isBelow(above, parent); });
    }
    int depth(const QualifiedName &table) const
    {
        int most = 0;
        for (const QualifiedName &above : m_parents.value(table))
            most = std::max(most, depth(above) + 1);
        return most;
    }
    /// The table of a fact; of an index that the plan made itself, nothing.
    QualifiedName tableOf(const RelationFact &fact) const
    {
        return isIndex(fact) ? m_tables.value(fact.stood) : fact.stood;
    }
    static bool isIndex(const RelationFact &fact) { return fact.part == Part::Index || fact.part == Part::PartIndex; }

private:
    QHash<QualifiedName, std::vector<QualifiedName>> m_parents;
    QSet<QualifiedName> m_isParent;
    QHash<QualifiedName, QualifiedName> m_tables;
};

/// What the statements of one transaction lock of a parent and what is below it.
struct Held {
    size_t first = 0; ///< the first statement that locks any of it
    Mode own = Mode::None; ///< the parent itself, and its indexes
    Mode below = Mode::None;
    QSet<QualifiedName> tables; ///< below
    QualifiedName name; ///< of the parent as that statement finds it
    bool isAlone = true; ///< nothing but the parent itself is locked
    bool isInOrder = false; ///< PostgreSQL takes the parent first by itself
};

Held heldOf(const std::vector<Statement> &statements, size_t begin, size_t end, const QualifiedName &parent,
    const Families &families)
{
    Held held;
    bool found = false;
    for (size_t i = begin; i < end; ++i) {
        const std::vector<RelationFact> &facts = statements[i].locks.relations;
        const bool isOfParent = std::ranges::any_of(
            facts, [&](const RelationFact &fact) { return !Families::isIndex(fact) && fact.stood == parent; });
        bool isTouched = false, attachesIndex = false, takesParent = false;
        for (const RelationFact &fact : facts) {
            if (!isFelt(fact.mode) || fact.stood.isEmpty())
                continue;
            const QualifiedName table = families.tableOf(fact);
            if (table == parent) {
                held.own = std::max(held.own, fact.mode);
                if (held.name.isEmpty() && !Families::isIndex(fact))
                    held.name = fact.relation;
                takesParent = takesParent || !Families::isIndex(fact);
            } else if (families.isBelow(table, parent)) {
                held.below = std::max(held.below, fact.mode);
                held.tables.insert(table);
            } else if (!Families::isIndex(fact) || !table.isEmpty() || !isOfParent) {
                continue;
            }
            held.isAlone = held.isAlone && table == parent && fact.part != Part::PartIndex;
            attachesIndex = attachesIndex || fact.part == Part::PartIndex;
            isTouched = true;
        }
        if (isTouched && !std::exchange(found, true)) {
            held.first = i;
            held.isInOrder = takesParent && !attachesIndex;
        }
    }
    return held;
}

/// The parents of which this transaction locks something, those above before those below.
std::vector<QualifiedName> parentsIn(
    const std::vector<Statement> &statements, size_t begin, size_t end, const Families &families)
{
    std::vector<QualifiedName> parents;
    for (size_t i = begin; i < end; ++i)
        for (const RelationFact &fact : statements[i].locks.relations)
            if (isOfOthers(fact) && isFelt(fact.mode) && families.isParent(fact.stood)
                && std::ranges::find(parents, fact.stood) == parents.end())
                parents.push_back(fact.stood);
    std::ranges::stable_sort(parents, {}, [&](const QualifiedName &table) { return families.depth(table); });
    return parents;
}

Statement lockOf(const QualifiedName &parent, const QualifiedName &stood, Mode mode, const Statement &before)
{
    Statement lock;
    lock.sql = u"LOCK TABLE ONLY "_s + Sql::identifier(parent) + u" IN "_s + Locks::word(mode) + u" MODE"_s;
    lock.object = {ObjectKind::Table, parent, {}};
    lock.change = before.change;
    lock.cause = QCoreApplication::translate("Plan",
        "Taken first, as queries do: they lock a parent before what is below it, and the other way round could end in "
        "a deadlock.");
    lock.segment = before.segment;
    lock.lockTimeout = BriefLock;
    lock.locks.isKnown = true;
    lock.locks.relations = {{parent, Part::Table, mode, Locks::Work::AtOnce, stood}};
    return lock;
}

} // namespace

void lockParentsFirst(Plan &plan, const Database &from)
{
    const Families families(from);
    if (families.isEmpty())
        return;
    std::vector<std::pair<size_t, Statement>> locks; ///< before which statement
    const std::vector<Statement> &all = plan.statements;
    for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].segment == all[begin].segment)
            ++end;
        if (!all[begin].transactional)
            continue;
        for (const QualifiedName &parent : parentsIn(all, begin, end, families)) {
            const Held held = heldOf(all, begin, end, parent, families);
            // One table below is waited for by itself; of several, queries hold one and want the next.
            const Mode mode = held.tables.size() > 1 ? std::max(held.own, held.below) : held.own;
            if (held.isAlone || held.isInOrder || held.name.isEmpty())
                continue;
            size_t place = held.first;
            while (place > begin && all[place].pass > 0 && all[place - 1].pass == all[place].pass)
                --place;
            locks.emplace_back(place, lockOf(held.name, parent, mode, all[place]));
        }
    }
    std::ranges::stable_sort(locks, {}, &std::pair<size_t, Statement>::first);
    for (size_t i = locks.size(); i-- > 0;)
        plan.statements.insert(plan.statements.begin() + qsizetype(locks[i].first), std::move(locks[i].second));
}

} // namespace Howdah
