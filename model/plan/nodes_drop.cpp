// SPDX-License-Identifier: Apache-2.0
// What goes: by a statement of its own or with another object, and what is kept of it.
#include "plan/nodes.h"

#include "plan/ranks.h"
#include "sql/ddl/privileges.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;
using namespace Rank;

void Nodes::findForeignKeyCycles()
{
    std::vector<QualifiedName> tables;
    QHash<QualifiedName, int> number;
    for (const PlanItem &item : m_items.all())
        if (item.ref.kind == ObjectKind::Table && m_items.isGone(item.ref)) {
            number.insert(item.ref.name, int(tables.size()));
            tables.push_back(item.ref.name);
        }
    Graph graph(int(tables.size()));
    for (const PlanItem &item : m_items.all()) {
        const Constraint *c = item.before ? std::get_if<Constraint>(&*item.before) : nullptr;
        if (c && c->kind == ConstraintKind::ForeignKey && number.contains(c->relation) && number.contains(c->referenced))
            graph.mustRun(number.value(c->relation)).before(number.value(c->referenced));
    }
    const std::vector<int> components = graph.components();
    for (size_t i = 0; i < tables.size(); ++i)
        m_component.insert(tables[i], components[i]);
}

bool Nodes::inForeignKeyCycle(const Constraint &c) const
{
    return c.kind == ConstraintKind::ForeignKey && !(c.relation == c.referenced) && m_component.contains(c.relation)
        && m_component.value(c.relation) == m_component.value(c.referenced, -1);
}

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
        if (!o->parentIndex.isEmpty())
            for (const PlanItem &other : m_items.all())
                if (other.ref.kind == ObjectKind::Constraint && other.ref.member == o->parentIndex.name && m_items.isGone(other.ref)
                    && other.ref.name.schema == o->parentIndex.schema)
                    return other.ref;
        if (o->inherited && !o->local)
            for (const QualifiedName &parent : keptParents(o->relation))
                if (const ObjectRef ref{ObjectKind::Constraint, parent, o->name}; m_items.isGone(ref))
                    return ref;
    }
    if (const auto *o = std::get_if<Index>(&object)) {
        if (const auto host = relationGone(o->relation))
            return host;
        if (const ObjectRef parent{ObjectKind::Index, o->parentIndex, {}}; !o->parentIndex.isEmpty() && m_items.isGone(parent))
            return parent;
    }
    if (const auto *o = std::get_if<Trigger>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<Rule>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<Policy>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<StatisticsObject>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<TableColumn>(&object); o && o->column.inherited)
        for (const QualifiedName &parent : keptParents(o->relation)) {
            const Column *above = m_context.fromDirectory.column(columnRef(parent, o->column.name));
            const Table *table = m_context.fromDirectory.table(o->relation);
            if (const ObjectRef ref = columnRef(parent, o->column.name); above && m_items.isGone(ref) && (!o->column.local || table->partition)
                && !survivesInChild({parent, *above, -1}))
                return ref;
        }
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

/// The parents a table has before and after, and through which changes come down to it.
std::vector<QualifiedName> Nodes::keptParents(const QualifiedName &relation) const
{
    const Table *was = m_context.fromDirectory.table(relation), *is = m_context.toDirectory.table(relation);
    if (!was || !is || m_items.isGone(tableRef(relation)))
        return {};
    std::vector<QualifiedName> parents;
    for (const QualifiedName &parent : was->inherits)
        if (std::find(is->inherits.begin(), is->inherits.end(), parent) != is->inherits.end())
            parents.push_back(parent);
    if (was->partition && was->partition == is->partition)
        parents.push_back(was->partition->parent);
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

void Nodes::makeDrops()
{
    std::vector<std::pair<ObjectRef, ObjectRef>> hosted;
    for (const PlanItem &item : m_items.all()) {
        if (item.action != Action::Drop && item.action != Action::Replace)
            continue;
        if (const std::optional<ObjectRef> host = dropsWith(item)) {
            hosted.push_back({item.ref, *host});
            continue;
        }
        Statements sql{dropStatement(*item.before)};
        if (const auto *column = std::get_if<TableColumn>(&*item.before); column && survivesInChild(*column))
            sql = {u"ALTER TABLE ONLY "_s + identifier(column->relation) + u" DROP COLUMN "_s + identifier(column->column.name)};
        int rank = item.action == Action::Drop ? DropForGood + 30 - kindRank(item.ref.kind) : DropAgain;
        if (const auto *sequence = std::get_if<Sequence>(&*item.before); sequence && sequence->identity)
            continue;
        if (const auto *privileges = std::get_if<DefaultPrivileges>(&*item.before)) {
            sql = defaultPrivilegeStatements(privileges, nullptr, m_context.to.serverVersion);
            rank = 0;
        }
        if (item.action == Action::Drop && m_recipes.dropsConcurrently(item)) {
            const int node = add(Phase::Drop, item, {u"DROP INDEX CONCURRENTLY "_s + identifier(item.ref.name)}, DropConcurrently);
            outsideTransaction(node);
            continue;
        }
        keepAside(item, add(Phase::Drop, item, sql, rank));
    }
    // Hosts may be hosted themselves: follow to the vertex that is there.
    QHash<ObjectRef, ObjectRef> hostOf;
    for (const auto &[ref, host] : hosted)
        hostOf.insert(ref, host);
    for (const auto &[ref, host] : hosted) {
        ObjectRef last = host;
        for (int depth = 0; depth < 100 && hostOf.contains(last); ++depth)
            last = hostOf.value(last);
        if (const int node = find(Phase::Drop, last); node >= 0) {
            note(Phase::Drop, ref, node);
            keepAside(*m_items.find(ref), node);
        }
    }
}

/// Puts what keeps the object's rows or values in front of the statement that ends them.
void Nodes::keepAside(const PlanItem &item, int node)
{
    const auto *column = std::get_if<TableColumn>(&*item.before);
    if (column && find(Phase::Drop, tableRef(column->relation)) == node)
        return;
    std::vector<Statement> kept;
    for (const QString &sql : m_stash.keep(item)) {
        Statement statement;
        statement.sql = sql;
        statement.object = item.ref;
        statement.change = item.change;
        statement.lockTimeout = m_nodes[size_t(node)].statements.front().lockTimeout;
        kept.push_back(statement);
    }
    std::vector<Statement> &all = m_nodes[size_t(node)].statements;
    all.insert(all.begin(), kept.begin(), kept.end());
}

} // namespace Howdah
