// SPDX-License-Identifier: Apache-2.0
#include "plan/items.h"

#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah {

namespace {

bool isType(ObjectKind kind)
{
    return kind == ObjectKind::EnumType || kind == ObjectKind::CompositeType || kind == ObjectKind::Domain || kind == ObjectKind::RangeType;
}

QString because(const PlanItem &item)
{
    return QCoreApplication::translate("Plan", "Made again because %1 %2 changes.").arg(kindWord(item.ref.kind), display(item.ref));
}

} // namespace

PlanContext::PlanContext(const Database &source, const Database &target, const PlanOptions &options)
    : from(source)
    , to(target)
    , fromDirectory(source)
    , toDirectory(target)
    , fromDependencies(source, fromDirectory)
    , toDependencies(target, toDirectory)
    , creator(options.creator.isEmpty() ? source.role : options.creator)
    , online(options.online)
    , stash(options.stash)
    , unstash(options.unstash)
{
}

Items::Items(const PlanContext &context, const std::vector<Change> &changes)
    : m_context(context)
{
    m_items.reserve(changes.size() * 2);
    for (size_t i = 0; i < changes.size(); ++i)
        addChange(changes[i], int(i));
    propagate();
    if (context.online)
        preferSwaps();
}

const PlanItem *Items::find(const ObjectRef &ref) const
{
    const int at = m_index.value(ref, -1);
    return at < 0 ? nullptr : &m_items[size_t(at)];
}

bool Items::isGone(const ObjectRef &ref) const
{
    const PlanItem *item = find(ref);
    return item && (item->action == Action::Drop || item->action == Action::Replace);
}

bool Items::isNew(const ObjectRef &ref) const
{
    const PlanItem *item = find(ref);
    return item && (item->action == Action::Create || item->action == Action::Replace);
}

void Items::addChange(const Change &change, int index)
{
    PlanItem item;
    item.ref = refOf(change.after ? *change.after : *change.before);
    item.before = change.before;
    item.after = change.after;
    item.change = index;
    decide(item);
    m_index.insert(item.ref, int(m_items.size()));
    m_items.push_back(std::move(item));
    push(m_items.back());
}

/// Sets the action from what is possible in place.
void Items::decide(PlanItem &item)
{
    if (!item.before || !item.after) {
        item.action = item.after ? Action::Create : Action::Drop;
        return;
    }
    AlterContext context;
    context.serverVersion = m_context.to.serverVersion;
    context.typeIsSwapped = item.typeIsSwapped;
    context.dependsAreReplaced = item.dependsAreReplaced;
    if (const auto *column = std::get_if<TableColumn>(&*item.after)) {
        context.table = m_context.toDirectory.table(column->relation);
        if (column->column.identitySequence)
            context.identityAfter = m_context.toDirectory.sequence(*column->column.identitySequence);
        if (context.table && column->column.inherited)
            context.inheritedType = true;
        const Table *was = m_context.fromDirectory.table(column->relation);
        context.staysAttached = was && context.table && context.table->partition && was->partition == context.table->partition;
    }
    item.alteration = alteration(*item.before, *item.after, context);
    item.action = item.alteration.possible ? Action::Alter : isType(item.ref.kind) ? Action::Swap : Action::Replace;
}

bool Items::retypes(const PlanItem &item) const
{
    if (item.ref.kind != ObjectKind::Column || !item.before || !item.after)
        return false;
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    return item.typeIsSwapped || was.type != is.type || !(was.collation == is.collation);
}

void Items::push(PlanItem &item)
{
    if (item.action == Action::Drop || item.action == Action::Replace || item.action == Action::Swap || retypes(item))
        m_queue.push_back(m_index.value(item.ref));
}

void Items::propagate()
{
    for (size_t next = 0; next < m_queue.size(); ++next) {
        const PlanItem item = m_items[size_t(m_queue[next])];
        follow(item.ref, item);
        // A table that goes takes what hangs on its columns along.
        if (item.before && (item.action == Action::Replace || item.action == Action::Drop))
            if (const auto *table = std::get_if<Table>(&*item.before))
                for (const Column &column : table->columns)
                    follow(columnRef(table->name, column.name), item);
    }
}

/// An index or constraint that is made again can stand beside its successor for a while.
void Items::preferSwaps()
{
    QSet<QualifiedName> parents;
    for (const Database *side : {&m_context.from, &m_context.to})
        for (const Table &table : side->tables) {
            parents.unite(QSet<QualifiedName>(table.inherits.begin(), table.inherits.end()));
            if (table.partition)
                parents.insert(table.partition->parent);
        }
    for (PlanItem &item : m_items)
        if (item.action == Action::Replace && canStandBeside(item, parents)) {
            item.standsBeside = true;
            // There is one primary key at a time: its index alone is built beside.
            const auto *constraint = std::get_if<Constraint>(&*item.after);
            if (!constraint || constraint->kind != ConstraintKind::PrimaryKey)
                item.action = Action::Swap;
        }
}

bool Items::canStandBeside(const PlanItem &item, const QSet<QualifiedName> &parents) const
{
    if (const auto *index = std::get_if<Index>(&*item.before)) {
        const Index &next = std::get<Index>(*item.after);
        if (index->onPartitioned || next.onPartitioned || !index->parentIndex.isEmpty() || !next.parentIndex.isEmpty() || !(index->relation == next.relation))
            return false;
    } else if (const auto *constraint = std::get_if<Constraint>(&*item.before)) {
        const Constraint &next = std::get<Constraint>(*item.after);
        const Table *table = m_context.toDirectory.table(next.relation);
        const bool lone = table && table->kind == TableKind::Ordinary && !table->partition && table->inherits.empty() && !parents.contains(next.relation);
        if (!lone || constraint->inherited || next.inherited || constraint->kind != next.kind || constraint->kind == ConstraintKind::Exclude)
            return false;
    } else {
        return false;
    }
    // Made again because of another: then that other wants it gone in between.
    if (item.change < 0 || !item.cause.isEmpty())
        return false;
    const auto isStill = [this](const std::vector<const Dependency *> &needs) {
        return std::all_of(needs.begin(), needs.end(), [this](const Dependency *d) {
            const PlanItem *used = find(d->to);
            return !used || (used->action != Action::Replace && used->action != Action::Swap && !retypes(*used));
        });
    };
    return isStill(m_context.fromDependencies.of(item.ref)) && isStill(m_context.toDependencies.of(item.ref));
}

void Items::follow(const ObjectRef &gone, const PlanItem &cause)
{
    for (const ObjectRef &dependant : m_context.fromDependencies.dependantsOf(gone))
        if (!(dependant == cause.ref))
            disturb(dependant, cause);
}

PlanItem &Items::add(const ObjectRef &ref, const PlanItem &cause)
{
    PlanItem item;
    item.ref = ref;
    item.before = m_context.fromDirectory.find(ref);
    item.after = m_context.toDirectory.find(ref);
    item.cause = because(cause);
    item.change = cause.change;
    m_index.insert(ref, int(m_items.size()));
    m_items.push_back(std::move(item));
    return m_items.back();
}

bool Items::columnHasType(const ObjectRef &column, const ObjectRef &type) const
{
    const Column *found = m_context.fromDirectory.column(column);
    const QString name = Sql::identifier(type.name);
    return found && (found->type == name || found->type.startsWith(name + QLatin1Char('[')) || found->type.startsWith(name + QLatin1Char('(')));
}

void Items::disturb(const ObjectRef &dependant, const PlanItem &cause)
{
    if (dependant.kind == ObjectKind::Column && isGone({ObjectKind::Table, dependant.name, {}}))
        return;
    const int at = m_index.value(dependant, -1);
    if (at >= 0) {
        reconsider(m_items[size_t(at)], cause);
        return;
    }
    const bool both = m_context.fromDirectory.contains(dependant) && m_context.toDirectory.contains(dependant);
    // PostgreSQL itself rebuilds indexes, constraints and statistics on a column that changes its type.
    const bool rebuilt = dependant.kind == ObjectKind::Index || dependant.kind == ObjectKind::Constraint || dependant.kind == ObjectKind::StatisticsObject;
    if (!both || (rebuilt && cause.action == Action::Alter) || dependant.kind == ObjectKind::Schema || dependant.kind == ObjectKind::Extension)
        return;
    reconsider(add(dependant, cause), cause);
}

void Items::reconsider(PlanItem &item, const PlanItem &cause)
{
    if (!item.before || !item.after || item.action == Action::Replace || item.action == Action::Swap)
        return;
    const bool fresh = item.alteration.statements.empty() && item.alteration.release.empty() && item.alteration.alone.empty();
    if (item.ref.kind == ObjectKind::Column) {
        const bool generated = std::get<TableColumn>(*item.before).column.generated != Generated::No;
        if (cause.ref.kind == ObjectKind::Column || (generated && !columnHasType(item.ref, cause.ref))) {
            item.action = generated ? Action::Replace : item.action;
        } else {
            const bool swapped = item.typeIsSwapped, depends = item.dependsAreReplaced;
            (columnHasType(item.ref, cause.ref) ? item.typeIsSwapped : item.dependsAreReplaced) = true;
            if (swapped == item.typeIsSwapped && depends == item.dependsAreReplaced)
                return;
            decide(item);
        }
    } else if (isType(item.ref.kind)) {
        item.action = Action::Swap;
    } else if (item.ref.kind == ObjectKind::View && !fresh && cause.action == Action::Drop && !m_context.toDependencies.needs(item.ref, cause.ref)) {
        return; // CREATE OR REPLACE VIEW lets go of it
    } else if (cause.action == Action::Alter && (item.ref.kind == ObjectKind::Index || item.ref.kind == ObjectKind::Constraint || item.ref.kind == ObjectKind::StatisticsObject)) {
        return;
    } else if (item.ref.kind == ObjectKind::Sequence && !std::get<Sequence>(*item.after).ownedBy) {
        return;
    } else if (item.ref.kind == ObjectKind::Table && cause.action == Action::Drop) {
        return; // its parent goes; it is detached
    } else if (item.ref.kind == ObjectKind::Publication && cause.action != Action::Alter && !fresh) {
        return;
    } else {
        item.action = Action::Replace;
    }
    push(item);
}

} // namespace Howdah
