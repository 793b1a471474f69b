// SPDX-License-Identifier: Apache-2.0
// Who goes with whom, and who comes with whom.
#include "plan/bridge.h"
#include "plan/nodes.h"
#include "plan/partitionkeys.h"
#include "plan/ranks.h"
#include "sql/ddl/address.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Rank;

/// The object whose drop takes this one along, if there is one.
std::optional<ObjectRef> Nodes::dropsWith(const PlanItem &item) const
{
    const Object &object = *item.before;
    const auto relationGone = [this](const QualifiedName &name) -> std::optional<ObjectRef> {
        for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View})
            if (m_items.isGone({kind, name, {}}))
                return ObjectRef{kind, name, {}};
        return std::nullopt;
    };
    if (const auto *o = std::get_if<Constraint>(&object)) {
        if (inForeignKeyCycle(*o))
            return std::nullopt;
        if (const auto host = relationGone(o->relation))
            return host;
        const PlanItem *table = m_items.find(tableRef(o->relation));
        const bool leaves = table && table->isReattached; // and has it by itself then
        if (!o->parentIndex.isEmpty() && !leaves && !keptParents(o->relation).empty())
            for (const PlanItem &other : m_items.all())
                if (other.ref.kind == ObjectKind::Constraint && other.ref.member == o->parentIndex.name
                    && m_items.isGone(other.ref) && other.ref.name.schema == o->parentIndex.schema)
                    return other.ref;
        if (o->inherited && !o->local)
            for (const QualifiedName &parent : keptParents(o->relation))
                if (const ObjectRef ref{ObjectKind::Constraint, parent, o->name}; m_items.isGone(ref))
                    return ref;
    }
    if (const auto *o = std::get_if<Index>(&object)) {
        if (const auto host = relationGone(o->relation))
            return host;
        if (const ObjectRef parent{ObjectKind::Index, o->parentIndex, {}};
            !o->parentIndex.isEmpty() && m_items.isGone(parent) && !keptParents(o->relation).empty())
            return parent;
    }
    if (const auto *o = std::get_if<Trigger>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<Rule>(&object))
        return leansOnOthers(item, o->relation) ? std::nullopt : relationGone(o->relation);
    if (const auto *o = std::get_if<Policy>(&object))
        return leansOnOthers(item, o->relation) ? std::nullopt : relationGone(o->relation);
    if (const auto *o = std::get_if<StatisticsObject>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<TableColumn>(&object))
        return columnDropsWith(*o, item.action);
    if (const auto *o = std::get_if<Sequence>(&object); o && o->ownedBy) {
        if (const auto host = relationGone(o->ownedBy->relation))
            return host;
        if (const ObjectRef column = columnRef(o->ownedBy->relation, o->ownedBy->column); m_items.isGone(column))
            return column;
    }
    if (const auto *o = std::get_if<Table>(&object); o && o->partition && item.action == Action::Drop)
        return relationGone(o->partition->parent);
    return std::nullopt;
}

/// Whether a policy or rule reads other relations that go: two tables may do so of each other, so it goes by itself,
/// first.
bool Nodes::leansOnOthers(const PlanItem &item, const QualifiedName &own) const
{
    const std::vector<const Dependency *> needs = m_context.fromDependencies.of(item.ref);
    return std::any_of(needs.begin(), needs.end(), [&](const Dependency *d) {
        const bool relation
            = d->to.kind == ObjectKind::Table || d->to.kind == ObjectKind::View || d->to.kind == ObjectKind::Column;
        return relation && !(d->to.name == own)
            && (m_items.isGone(tableRef(d->to.name)) || m_items.isGone({ObjectKind::View, d->to.name, {}}));
    });
}

std::optional<ObjectRef> Nodes::columnDropsWith(const TableColumn &column, Action action) const
{
    if (const ObjectRef table = tableRef(column.relation); m_items.isGone(table))
        return table;
    if (const PlanItem *type = m_items.typeThatChanges(column.relation); type && action == Action::Drop)
        return type->ref;
    if (column.column.inherited)
        for (const QualifiedName &parent : keptParents(column.relation)) {
            const Column *above = m_context.fromDirectory.column(columnRef(parent, column.column.name));
            const Table *table = m_context.fromDirectory.table(column.relation);
            if (const ObjectRef ref = columnRef(parent, column.column.name); above && m_items.isGone(ref)
                && (!column.column.local || table->partition) && !survivesInChild({parent, *above, -1}))
                return ref;
        }
    return std::nullopt;
}

/// The parents a table has before and after, and through which changes come down to it.
std::vector<QualifiedName> Nodes::keptParents(const QualifiedName &relation) const
{
    const Table *was = m_context.fromDirectory.table(relation), *is = m_context.toDirectory.table(relation);
    if (!was || !is || m_items.isGone(tableRef(relation)))
        return {};
    std::vector<QualifiedName> parents;
    for (const QualifiedName &parent : was->inherits)
        if (std::find(is->inherits.begin(), is->inherits.end(), parent) != is->inherits.end()
            && !m_items.isGone(tableRef(parent)) && !rejoins(m_context, m_items, relation, parent))
            parents.push_back(parent);
    if (was->partition && was->partition == is->partition && !m_items.isGone(tableRef(was->partition->parent)))
        parents.push_back(was->partition->parent);
    return parents;
}

/// The parents that a table which stays gets, or gets back.
std::vector<QualifiedName> Nodes::newParents(const PlanItem &item) const
{
    const Table *was = item.before ? std::get_if<Table>(&*item.before) : nullptr,
                *is = item.after ? std::get_if<Table>(&*item.after) : nullptr;
    std::vector<QualifiedName> parents;
    if (was && is && item.action == Action::Alter)
        for (const QualifiedName &parent : is->inherits)
            if (std::find(was->inherits.begin(), was->inherits.end(), parent) == was->inherits.end()
                || m_items.isGone(tableRef(parent)) || rejoins(m_context, m_items, is->name, parent))
                parents.push_back(parent);
    return parents;
}

/// Whether a column that its parent loses stays in a child as its own: then ONLY the parent drops it.
bool Nodes::survivesInChild(const TableColumn &column) const
{
    for (const Table &child : m_context.to.tables)
        if (std::find(child.inherits.begin(), child.inherits.end(), column.relation) != child.inherits.end()) {
            const Column *kept = m_context.toDirectory.column(columnRef(child.name, column.column.name));
            if (kept && kept->local && m_context.fromDirectory.column(columnRef(child.name, column.column.name)))
                return true;
        }
    return false;
}

/// Hosts may be hosted themselves: follow to the vertex that is there.
void Nodes::placeHosted()
{
    for (const PlanItem &item : m_items.all()) {
        const auto hosted = m_hostOf.constFind(item.ref);
        if (hosted == m_hostOf.cend())
            continue;
        ObjectRef last = *hosted;
        for (int depth = 0; depth < 100 && m_hostOf.contains(last); ++depth)
            last = m_hostOf.value(last);
        const Phase phase = last.kind == ObjectKind::CompositeType ? Phase::Alter : Phase::Drop;
        if (const int node = find(phase, last); node >= 0) {
            note(Phase::Drop, item.ref, node);
            keepAside(item, node);
        }
    }
}

/// What comes with its host is as the host is: the rest of it follows.
void Nodes::makeOwnPart(const PlanItem &item, const ObjectRef &host)
{
    const auto *column = std::get_if<TableColumn>(&*item.after);
    if (std::holds_alternative<Sequence>(*item.after) || std::holds_alternative<Constraint>(*item.after)) {
        Sql::Statements sql = attachments(*item.after, Sql::ownerOf(*item.after));
        // LIKE … INCLUDING IDENTITY makes a sequence of another type than the column's.
        const auto *sequence = std::get_if<Sequence>(&*item.after);
        if (const Column *of = sequence ? m_context.toDirectory.column(host) : nullptr;
            of && of->type != sequence->type)
            sql.insert(sql.begin(),
                QStringLiteral("ALTER SEQUENCE %1 AS %2 MINVALUE %3 MAXVALUE %4")
                    .arg(Sql::identifier(sequence->name), sequence->type, QString::number(sequence->minimum),
                        QString::number(sequence->maximum)));
        // What comes from a check that is not valid is not so either.
        const auto *check = std::get_if<Constraint>(&*item.after);
        const Constraint *above
            = check && host.kind == ObjectKind::Constraint ? m_context.toDirectory.constraint(host) : nullptr;
        if (above && check->kind == ConstraintKind::Check && check->validated && !above->validated)
            sql.push_back(QStringLiteral("ALTER TABLE %1 VALIDATE CONSTRAINT %2")
                    .arg(Sql::identifier(check->relation), Sql::identifier(check->name)));
        if (!sql.empty())
            add(Phase::Alter, item, sql, MakeKind + kindRank(item.ref.kind));
    }
    if (column && host.kind == ObjectKind::CompositeType) {
        TableColumn attribute{column->relation, {}, column->position};
        attribute.column.name = column->column.name;
        attribute.column.type = column->column.type;
        attribute.column.collation = column->column.collation;
        addOwnSettings(item, attribute);
    }
    if (!column || host.kind != ObjectKind::Column)
        return;
    ObjectRef top = host;
    for (const PlanItem *above = m_items.find(top); above && above->after;) {
        const std::optional<ObjectRef> next = comesWith(*above);
        if (!next || next->kind != ObjectKind::Column)
            break;
        top = *next;
        above = m_items.find(top);
    }
    const Column *from = m_context.toDirectory.column(top);
    if (!from)
        return;
    TableColumn given = *column;
    given.column.expression = from->expression;
    given.column.notNull = from->notNull && (column->column.notNull || m_context.to.serverVersion < 180000);
    for (QString *setting : {&given.column.storage, &given.column.compression, &given.column.comment})
        setting->clear();
    given.column.statisticsTarget.reset();
    given.column.options.clear();
    given.column.foreignOptions.clear();
    given.column.grants.clear();
    const Table *table = m_context.toDirectory.table(column->relation);
    if (const bool isParents = table && table->partition && m_context.to.serverVersion >= 170000;
        !isParents && column->column.identitySequence) {
        given.column.identity = Identity::No;
        given.column.identitySequence.reset();
    }
    addOwnSettings(item, given);
}

/// What a column that came as `given` is to have besides.
void Nodes::addOwnSettings(const PlanItem &item, const TableColumn &given)
{
    const auto *column = std::get_if<TableColumn>(&*item.after);
    AlterContext context;
    context.serverVersion = m_context.to.serverVersion;
    context.table = m_context.toDirectory.table(column->relation);
    context.inheritedType = true;
    if (column->column.identitySequence && !given.column.identitySequence)
        context.identityAfter = m_context.toDirectory.sequence(*column->column.identitySequence);
    const Alteration own = alteration(given, *column, context);
    Sql::Statements sql = own.release;
    sql.insert(sql.end(), own.statements.begin(), own.statements.end());
    const Sql::Statements attached = attachmentChanges(given, *column, context.serverVersion);
    sql.insert(sql.end(), attached.begin(), attached.end());
    if (!sql.empty() && own.possible)
        add(Phase::Alter, item, sql, MakeKind + kindRank(item.ref.kind));
}

/// The object whose making brings this one along.
std::optional<ObjectRef> Nodes::comesWith(const PlanItem &item) const
{
    if (const auto *o = std::get_if<Sequence>(&*item.after); o && o->identity && o->ownedBy)
        return columnRef(o->ownedBy->relation, o->ownedBy->column);
    if (const auto *o = std::get_if<TableColumn>(&*item.after); o && m_items.isNew(tableRef(o->relation)))
        return tableRef(o->relation);
    if (const auto *o = std::get_if<TableColumn>(&*item.after); o && item.action == Action::Create)
        if (const PlanItem *type = m_items.typeThatChanges(o->relation))
            return type->ref;
    if (const auto *o = std::get_if<TableColumn>(&*item.after);
        o && comesOverBridge(m_context, m_items, o->relation, o->column))
        return tableRef(o->relation);
    if (const auto *o = std::get_if<TableColumn>(&*item.after);
        o && o->column.inherited && !isOwnAndInherited(item, m_context))
        for (const QualifiedName &parent : keptParents(o->relation))
            if (const ObjectRef ref = columnRef(parent, o->column.name); m_items.isNew(ref))
                return ref;
    if (const auto *o = std::get_if<Constraint>(&*item.after);
        o && item.action == Action::Create && comesByDetaching(m_context, m_items, *o))
        return tableRef(o->relation);
    if (const auto *o = std::get_if<Constraint>(&*item.after); o && o->inherited && o->kind == ConstraintKind::Check) {
        const Table *table = m_context.toDirectory.table(o->relation);
        if (table && !table->inherits.empty() && o->local)
            return std::nullopt;
        for (const QualifiedName &parent : keptParents(o->relation))
            if (const ObjectRef ref{ObjectKind::Constraint, parent, o->name}; m_items.isNew(ref))
                return ref;
        if (table && !table->inherits.empty())
            return tableRef(o->relation);
    }
    return std::nullopt;
}

} // namespace Howdah
