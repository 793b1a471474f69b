// SPDX-License-Identifier: Apache-2.0
// What a table has from its parents, of its own, or both, and what that drags along when it changes.
#include "plan/items.h"

#include "plan/bridge.h"

#include <algorithm>

namespace Howdah {

/// A column that is the child's own and is to be only inherited: ALTER TABLE … INHERIT would leave it the child's own.
bool Items::becomesInherited(const PlanItem &item) const
{
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    const Table *table = m_context.toDirectory.table(item.ref.name);
    const Table *before = m_context.fromDirectory.table(item.ref.name);
    const bool isOwn = was.local || (before && before->partition); // DETACH PARTITION leaves it the table's own
    return table && !table->inherits.empty() && isOwn && !is.local && is.inherited
        && (was.generated == Generated::No) == (is.generated == Generated::No) && is.identity == Identity::No;
}

/// A check that is the child's own as well as its parents' and is to be theirs alone.
bool Items::becomesInherited(const Constraint &was, const Constraint &is) const
{
    const Table *table = m_context.toDirectory.table(is.relation);
    return is.kind == ConstraintKind::Check && table && !table->inherits.empty() && was.local && is.inherited
        && !is.local;
}

/// A check that becomes the child's own beside a parent's that is made again would go with the parent's.
void Items::remakeInheritedChecks()
{
    const auto followsParent = [this](const PlanItem &item) {
        const auto *was = item.before && item.after && item.action == Action::Alter
            ? std::get_if<Constraint>(&*item.before)
            : nullptr;
        const Table *table = was && was->inherited && !was->local && std::get<Constraint>(*item.after).local
            ? m_context.toDirectory.table(item.ref.name)
            : nullptr;
        return table && std::any_of(table->inherits.begin(), table->inherits.end(), [&](const QualifiedName &parent) {
            return isNew({ObjectKind::Constraint, parent, item.ref.member});
        });
    };
    for (bool again = true; again;) {
        again = false;
        for (PlanItem &item : m_items)
            if (followsParent(item)) {
                item.action = Action::Replace;
                again = true;
            }
    }
}

/// A partition that becomes an inheriting child: what it has had from its parent is its own in between.
void Items::inheritInsteadOfPartition()
{
    for (size_t i = 0; i < m_items.size(); ++i) {
        const PlanItem item = m_items[i];
        const Table *was = item.before ? std::get_if<Table>(&*item.before) : nullptr,
                    *is = item.after ? std::get_if<Table>(&*item.after) : nullptr;
        if (!was || !is || !was->partition || is->inherits.empty() || item.action != Action::Alter)
            continue;
        for (const Column &column : is->columns)
            if (const ObjectRef ref = columnRef(is->name, column.name);
                !m_index.contains(ref) && m_context.fromDirectory.column(ref)) {
                PlanItem &added = add(ref, item);
                decide(added);
                push(added);
            }
    }
}

/// A column or check becomes the child's own, or ceases to be, when its table leaves a parent and joins it again: the
/// table has part in the plan then.
void Items::rejoinParents()
{
    for (size_t i = 0; i < m_items.size(); ++i) {
        const PlanItem item = m_items[i];
        if ((item.ref.kind != ObjectKind::Column && item.ref.kind != ObjectKind::Constraint) || !item.before
            || !item.after)
            continue;
        const Table *table = m_context.toDirectory.table(item.ref.name);
        const auto isLocal = [](const Object &object) {
            const auto *column = std::get_if<TableColumn>(&object);
            return column ? column->column.local : std::get<Constraint>(object).local;
        };
        const auto saysNotNull = [this](const Object &object) { // PostgreSQL 18 counts who does
            const auto *column = std::get_if<TableColumn>(&object);
            return m_context.to.serverVersion >= 180000 && column && column->column.notNull
                && column->column.notNullLocal;
        };
        const bool flips
            = isLocal(*item.before) != isLocal(*item.after) || saysNotNull(*item.before) != saysNotNull(*item.after);
        if (const ObjectRef ref{ObjectKind::Table, item.ref.name, {}};
            flips && table && !table->inherits.empty() && !m_index.contains(ref))
            add(ref, item).cause.clear();
    }
}

/// A partition that is let go and comes back has its parent's triggers as the parent has them.
void Items::switchPartsAgain()
{
    for (const Trigger &trigger : m_context.to.triggers) {
        const auto lost = std::find_if(trigger.parts.begin(), trigger.parts.end(),
            [this](const TriggerPart &part) { return isLetGo(part.relation); });
        const ObjectRef ref = refOf(trigger);
        if (lost == trigger.parts.end() || !m_context.fromDirectory.contains(ref) || isNew(ref))
            continue;
        const int at = m_index.value(ref, -1);
        PlanItem &item = at < 0 ? add(ref, *find({ObjectKind::Table, lost->relation, {}})) : m_items[size_t(at)];
        Object before = *item.before;
        std::get<Trigger>(before).parts.clear();
        item.alteration = alteration(before, *item.after, {});
    }
}

/// A partition that comes gets a key of its own from its parent's unless it has one of the same sort: where a primary
/// key is to be the part of a unique one, the parent's is made again when it is there.
bool Items::remakeKeysOverOthers()
{
    bool more = false;
    for (const Constraint &part : m_context.to.constraints) {
        const Table *is = part.parentIndex.isEmpty() ? nullptr : m_context.toDirectory.table(part.relation);
        if (!is || !is->partition)
            continue;
        const ObjectRef whole{ObjectKind::Constraint, is->partition->parent, part.parentIndex.name};
        const Constraint *key = m_context.toDirectory.constraint(whole);
        if (!key || key->kind == part.kind || !m_context.fromDirectory.contains(whole) || isNew(whole))
            continue;
        const ObjectRef ref{ObjectKind::Table, is->name, {}};
        const Table *was = m_context.fromDirectory.table(is->name);
        const PlanItem *table = find(ref);
        if (!table
            || (was && was->partition == is->partition && !table->isReattached && table->action == Action::Alter))
            continue;
        const int at = m_index.value(whole, -1);
        PlanItem &item = at < 0 ? add(whole, PlanItem(*table)) : m_items[size_t(at)];
        item.action = Action::Replace;
        push(item);
        more = true;
    }
    return more;
}

/// Where a column steps aside to come back from a parent, or behind others of a type, the table's own children leave it
/// for the while.
bool Items::letHeirsGo()
{
    bool more = false;
    for (size_t i = 0; i < m_items.size(); ++i) {
        const Table *table = keepsValues(m_items[i]) ? m_context.toDirectory.table(m_items[i].ref.name) : nullptr;
        if (!table || (table->ofType.isEmpty() && !becomesInherited(m_items[i])))
            continue;
        const PlanItem item = m_items[i]; // there may be more of them
        for (const Table &heir : m_context.to.tables) {
            const Table *was = std::ranges::contains(heir.inherits, item.ref.name)
                ? m_context.fromDirectory.table(heir.name)
                : nullptr;
            const ObjectRef ref = refOf(heir);
            if (!was || !std::ranges::contains(was->inherits, item.ref.name) || m_index.contains(ref))
                continue;
            add(ref, item);
            more = true;
        }
    }
    return more;
}

} // namespace Howdah
