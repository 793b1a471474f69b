// SPDX-License-Identifier: Apache-2.0
#include "plan/parentsfirst.h"

#include "plan/planlocks.h"
#include "plan/strategies/online.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace Howdah {

using namespace Qt::StringLiterals;
using Locks::Mode;
using Locks::Part;
using Locks::RelationFact;

namespace {

/// Who is above whom before the plan runs.
class Families
{
public:
    explicit Families(const Database &from)
    {
        for (const Table &table : from.tables)
            for (const QualifiedName &parent : parentsOf(table)) {
                m_above[table.name].push_back(parent);
                m_parents.insert(parent);
            }
        for (const Table &table : from.tables)
            if (table.kind == TableKind::Foreign)
                m_parents.remove(table.name); // LOCK TABLE knows none
    }

    bool isEmpty() const { return m_parents.isEmpty(); }
    bool isParent(const QualifiedName &table) const { return m_parents.contains(table); }
    bool isBelow(const QualifiedName &table, const QualifiedName &parent) const
    {
        const auto above = m_above.constFind(table);
        return above != m_above.cend() && std::ranges::any_of(*above, [&](const QualifiedName &one) {
            return one == parent || isBelow(one, parent);
        });
    }
    int depth(const QualifiedName &table) const
    {
        int most = 0;
        for (const QualifiedName &above : m_above.value(table))
            most = std::max(most, depth(above) + 1);
        return most;
    }

private:
    QHash<QualifiedName, std::vector<QualifiedName>> m_above; ///< one step, by table
    QSet<QualifiedName> m_parents;
};

/// Of an index, its table's name.
const QualifiedName &tableOf(const RelationFact &fact)
{
    return fact.isIndex() ? fact.table : fact.stood;
}

/// What the statements of one transaction lock of a parent and what is below it.
struct Held {
    std::optional<size_t> first; ///< the first statement that locks any of it
    Mode own = Mode::None; ///< the parent itself, and its indexes
    Mode below = Mode::None;
    QSet<QualifiedName> tables; ///< below
    QualifiedName name; ///< of the parent as the first statement that locks it finds it
    bool isAlone = true; ///< nothing but the parent itself is locked
    bool isInOrder = false; ///< PostgreSQL takes the parent first by itself
};

Held heldOf(const std::vector<Statement> &statements, size_t begin, size_t end, const QualifiedName &parent,
    const Families &families)
{
    Held held;
    for (size_t i = begin; i < end; ++i) {
        bool isTouched = false, attachesIndex = false, takesParent = false;
        for (const RelationFact &fact : statements[i].locks.relations) {
            const QualifiedName &table = tableOf(fact);
            const bool isOwn = table == parent;
            if (!isFelt(fact.mode) || (!isOwn && !families.isBelow(table, parent)))
                continue;
            isTouched = true;
            if (isOwn) {
                held.own = std::max(held.own, fact.mode);
            } else {
                held.below = std::max(held.below, fact.mode);
                held.tables.insert(table);
            }
            if (isOwn && !fact.isIndex()) {
                takesParent = true;
                if (held.name.isEmpty())
                    held.name = fact.relation;
            }
            held.isAlone = held.isAlone && isOwn;
            // PostgreSQL locks both indexes, and a table above only when that makes its index valid.
            attachesIndex = attachesIndex || fact.part == Part::PartIndex;
        }
        if (isTouched && !held.first) {
            held.first = i;
            held.isInOrder = takesParent && !attachesIndex;
        }
    }
    return held;
}

/// The parents that this transaction locks, those above before those below.
std::vector<QualifiedName> lockedParents(
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
    const std::vector<Statement> &all = plan.statements;
    std::map<size_t, std::vector<Statement>> locks; ///< by the statement they stand before
    for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].segment == all[begin].segment)
            ++end;
        if (!all[begin].transactional)
            continue;
        for (const QualifiedName &parent : lockedParents(all, begin, end, families)) {
            const Held held = heldOf(all, begin, end, parent, families);
            if (held.isAlone || held.isInOrder)
                continue;
            // One table below is waited for by itself; of several, queries hold one and want the next.
            const Mode mode = held.tables.size() > 1 ? std::max(held.own, held.below) : held.own;
            size_t place = *held.first;
            while (place > begin && all[place].pass > 0 && all[place - 1].pass == all[place].pass)
                --place;
            locks[place].push_back(lockOf(held.name, parent, mode, all[place]));
        }
    }
    if (locks.empty())
        return;
    std::vector<Statement> statements;
    for (size_t i = 0; i < all.size(); ++i) {
        if (const auto before = locks.find(i); before != locks.end())
            std::ranges::move(before->second, std::back_inserter(statements));
        statements.push_back(std::move(plan.statements[i]));
    }
    plan.statements = std::move(statements);
}

} // namespace Howdah
