// SPDX-License-Identifier: Apache-2.0
#include "plan/columnorder.h"

#include "sql/ddl/ddl.h"

#include <algorithm>

namespace Howdah {

namespace {

class ColumnOrder
{
public:
    ColumnOrder(const PlanContext &context, const Nodes &nodes, Graph &graph)
        : m_context(context)
        , m_nodes(nodes)
        , m_graph(graph)
    {
        for (const PlanItem &item : nodes.items().all())
            if (item.ref.kind == ObjectKind::Column)
                m_items[item.ref.name].push_back(&item);
    }

    void inOneTable(const Table &table)
    {
        int last = -1;
        for (const Column &column : table.columns) {
            const int create = node(Phase::Create, columnRef(table.name, column.name));
            if (create < 0)
                continue;
            if (table.ofType.isEmpty())
                m_graph.shouldRun(last).before(create);
            else
                m_graph.mustRun(last).before(create);
            last = create;
        }
    }

    /// From PostgreSQL 18 on NOT NULL has a name, which a column may take over from one that goes.
    void namesOfNotNull(const Table &was)
    {
        QHash<QString, int> drops;
        for (const Column &column : was.columns)
            if (const ObjectRef ref = columnRef(was.name, column.name); column.notNull && m_nodes.items().isGone(ref))
                drops.insert(Sql::notNullName(was.name, column),
                    node(node(Phase::Release, ref) < 0 ? Phase::Drop : Phase::Release, ref));
        const Table *is = drops.isEmpty() ? nullptr : m_context.toDirectory.table(was.name);
        if (!is || m_nodes.items().isNew(refOf(*is)))
            return;
        for (const Column &column : is->columns)
            if (const auto drop = drops.constFind(Sql::notNullName(is->name, column));
                column.notNull && drop != drops.cend())
                for (const Phase phase : {Phase::Create, Phase::Alter})
                    m_graph.mustRun(*drop).before(node(phase, columnRef(is->name, column.name)));
    }

    /// What a child's default needs is let go before its parents change the type for it.
    void defaultsBelow(const Table &child)
    {
        for (const PlanItem *item : m_items.value(child.name))
            if (const int release = item->action == Action::Alter ? node(Phase::Release, item->ref) : -1; release >= 0)
                beforeParents(child, item->ref.member, release);
    }

    /// What is to be a child's own meets no column of its parents that is to go, and a new child finds theirs as they
    /// will be.
    void comingUnder(const Table &child)
    {
        const bool isNew = m_nodes.items().isNew(refOf(child));
        const int made = node(Phase::Create, refOf(child));
        for (const QualifiedName &parent : child.inherits)
            for (const PlanItem *item : m_items.value(parent)) {
                const ObjectRef own = columnRef(child.name, item->ref.member);
                if (!item->after && m_context.toDirectory.column(own))
                    m_graph.mustRun(node(Phase::Drop, item->ref)).before(isNew ? made : node(Phase::Create, own));
                else if (isNew && !item->before)
                    m_graph.mustRun(node(Phase::Create, item->ref)).before(made);
                else if (isNew && isRetyped(item))
                    m_graph.mustRun(node(Phase::Alter, item->ref)).before(made);
            }
    }

    /// What a child has as its own goes, or changes its type, before the parents get one of that name.
    void goingUnder(const Table &child)
    {
        for (const QualifiedName &parent : child.inherits)
            for (const PlanItem *item : m_items.value(parent)) {
                const ObjectRef own = columnRef(child.name, item->ref.member);
                if (item->before || !m_context.fromDirectory.column(own))
                    continue;
                const int create = node(Phase::Create, item->ref);
                if (m_nodes.items().isGone(refOf(child)) || m_nodes.items().isGone(own))
                    m_graph.mustRun(node(Phase::Drop, own)).before(create);
                else if (const PlanItem *kept = m_nodes.items().find(own); kept && isRetyped(kept))
                    m_graph.mustRun(node(Phase::Alter, own)).before(create);
            }
    }

    /// Options of the TOAST table reach one only when there is a column that needs it.
    void toastOptions(const Table &table)
    {
        const Table *was = table.toastOptions.empty() ? nullptr : m_context.fromDirectory.table(table.name);
        if (!was || was->toastOptions == table.toastOptions)
            return;
        for (const PlanItem *item : m_items.value(table.name))
            for (const Phase phase : {Phase::Create, Phase::Alter})
                m_graph.shouldRun(node(phase, item->ref)).before(node(Phase::Alter, refOf(table)));
    }

private:
    void beforeParents(const Table &child, const QString &column, int release)
    {
        for (const QualifiedName &parent : parentsOf(child)) {
            m_graph.mustRun(release).before(node(Phase::Alter, columnRef(parent, column)));
            if (const Table *above = m_context.toDirectory.table(parent))
                beforeParents(*above, column, release);
        }
    }

    int node(Phase phase, const ObjectRef &ref) const { return m_nodes.find(phase, ref); }
    static bool isRetyped(const PlanItem *item)
    {
        return item->action == Action::Alter && item->alteration.has(Sql::Does::Retype);
    }

    const PlanContext &m_context;
    const Nodes &m_nodes;
    Graph &m_graph;
    QHash<QualifiedName, std::vector<const PlanItem *>> m_items; ///< columns, by table
};

} // namespace

void orderColumns(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    ColumnOrder order(context, nodes, graph);
    for (const Table &table : context.to.tables) {
        if (!nodes.items().isNew(refOf(table)))
            order.inOneTable(table);
        order.toastOptions(table);
        order.comingUnder(table);
        order.defaultsBelow(table);
    }
    for (const Table &table : context.from.tables) {
        order.goingUnder(table);
        if (context.to.serverVersion >= 180000)
            order.namesOfNotNull(table);
    }
}

} // namespace Howdah
