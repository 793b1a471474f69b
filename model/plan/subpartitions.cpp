// SPDX-License-Identifier: Apache-2.0
#include "plan/subpartitions.h"

#include "plan/indexattach.h"

#include <algorithm>

namespace Howdah {

namespace {

/// Where PostgreSQL looks for parts when a partitioned partition is attached below an index that stands, it passes over
/// those that are not whole and makes others: they are whole by then.
class WholeParts
{
public:
    WholeParts(const PlanContext &context, const Nodes &nodes, Graph &graph)
        : m_nodes(nodes)
        , m_graph(graph)
    {
        const auto isPartPut = [this](const auto &part) { return !part.parentIndex.isEmpty() && isPut(refOf(part)); };
        if (std::ranges::none_of(context.to.indexes, isPartPut)
            && std::ranges::none_of(context.to.constraints, isPartPut))
            return;
        for (const Index &index : context.to.indexes)
            m_parts.insert(index.name, {refOf(index), index.relation, index.parentIndex});
        for (const Constraint &c : context.to.constraints)
            if (c.kind == ConstraintKind::PrimaryKey || c.kind == ConstraintKind::Unique
                || c.kind == ConstraintKind::Exclude)
                m_parts.insert({c.relation.schema, c.name}, {refOf(c), c.relation, c.parentIndex});
    }

    void order()
    {
        for (const Part &part : std::as_const(m_parts))
            if (!part.parent.isEmpty() && isPut(part.ref))
                orderOne(part);
    }

private:
    struct Part {
        ObjectRef ref;
        QualifiedName relation, parent;
    };

    /// Made, or put below another than before.
    bool isPut(const ObjectRef &part) const
    {
        return m_nodes.find(Phase::Create, part) >= 0 || m_nodes.find(Phase::Attach, part) >= 0;
    }
    bool isMade(const Part &part) const { return m_nodes.find(Phase::Create, part.ref) >= 0; }

    void orderOne(const Part &part)
    {
        for (auto above = m_parts.constFind(part.parent); above != m_parts.cend();
            above = m_parts.constFind(above->parent)) {
            const auto whole = m_parts.constFind(above->parent);
            const int attach = m_nodes.find(Phase::Attach, {ObjectKind::Table, above->relation, {}});
            if (whole == m_parts.cend() || isMade(*whole) || !isMade(*above))
                continue;
            for (const Phase phase : {Phase::Create, Phase::Attach})
                m_graph.mustRun(m_nodes.find(phase, part.ref)).before(attach);
        }
    }

    const Nodes &m_nodes;
    Graph &m_graph;
    QHash<QualifiedName, Part> m_parts;
};

/// An index of the partition alone comes when those are chosen that become parts of the parent's.
void keepAlikeForLater(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    for (const Index &index : context.to.indexes) {
        const int made = index.parentIndex.isEmpty() ? nodes.find(Phase::Create, refOf(index)) : -1;
        const int attach = made < 0 ? -1 : nodes.find(Phase::Attach, {ObjectKind::Table, index.relation, {}});
        if (attach < 0)
            continue;
        for (const ObjectRef &user : context.toDependencies.dependantsOf({ObjectKind::Table, index.relation, {}}))
            if (const std::optional<Object> other
                = user.kind == ObjectKind::Index ? context.toDirectory.find(user) : std::nullopt)
                if (const Index &part = std::get<Index>(*other); !part.parentIndex.isEmpty() && areAlike(index, part))
                    graph.shouldRun(attach).before(made);
    }
}

/// A partition that comes while NOT NULL is proved further up would lack the check that proves it.
void provedBefore(const PlanContext &context, const Nodes &nodes, Graph &graph, const Table &table, int attach)
{
    for (const Table *above = context.toDirectory.table(table.partition->parent); above && above->partition;) {
        above = context.toDirectory.table(above->partition->parent);
        for (size_t i = 0; above && i < above->columns.size(); ++i)
            graph.shouldRun(nodes.find(Phase::Finish, columnRef(above->name, above->columns[i].name))).before(attach);
    }
}

} // namespace

void orderSubpartitions(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    const auto node
        = [&nodes](Phase phase, const QualifiedName &name) { return nodes.find(phase, {ObjectKind::Table, name, {}}); };
    for (const Table &table : context.from.tables)
        if (table.partition)
            graph.mustRun(node(Phase::Release, table.name)).before(node(Phase::Release, table.partition->parent));
    // DROP INDEX refuses the part of an index: its table leaves first.
    for (const Index &index : context.from.indexes)
        if (!index.parentIndex.isEmpty())
            graph.mustRun(node(Phase::Release, index.relation)).before(nodes.find(Phase::Drop, refOf(index)));
    for (const Index &index : context.to.indexes) {
        const int made = index.unique && !index.parentIndex.isEmpty() ? nodes.find(Phase::Create, refOf(index)) : -1;
        if (made < 0 || node(Phase::Attach, index.relation) < 0)
            continue;
        for (const ObjectRef &user : context.toDependencies.dependantsOf({ObjectKind::Table, index.relation, {}}))
            if (const Constraint *key = context.toDirectory.constraint(user);
                key && key->relation == index.relation && !key->parentIndex.isEmpty())
                graph.mustRun(made).before(nodes.find(Phase::Create, user));
    }
    for (const Constraint &key : context.to.constraints) {
        const Table *table = key.parentIndex.isEmpty() ? nullptr : context.toDirectory.table(key.relation);
        if (!table || !table->partition)
            continue;
        // One of another sort would not be taken for a part of what is there already.
        const ObjectRef whole{ObjectKind::Constraint, table->partition->parent, key.parentIndex.name};
        if (const Constraint *above = context.toDirectory.constraint(whole); above && above->kind != key.kind)
            graph.shouldRun(node(Phase::Attach, key.relation)).before(nodes.find(Phase::Create, whole));
    }
    for (const Table &table : context.to.tables)
        if (const int attach = table.partition ? node(Phase::Attach, table.name) : -1; attach >= 0)
            provedBefore(context, nodes, graph, table, attach);
    WholeParts(context, nodes, graph).order();
    keepAlikeForLater(context, nodes, graph);
    for (const Table &table : context.to.tables)
        if (table.partition)
            graph.shouldRun(node(Phase::Attach, table.partition->parent)).before(node(Phase::Attach, table.name));
}

} // namespace Howdah
