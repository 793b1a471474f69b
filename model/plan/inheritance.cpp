// SPDX-License-Identifier: Apache-2.0
#include "plan/inheritance.h"

#include "plan/bridge.h"
#include "plan/ranks.h"

#include <algorithm>

namespace Howdah {

namespace {

std::vector<QualifiedName> parentsIn(const Directory &directory, const QualifiedName &name)
{
    const Table *table = directory.table(name);
    return table ? parentsOf(*table) : std::vector<QualifiedName>();
}

const Constraint *inheritedCheck(const std::optional<Object> &object)
{
    const auto *c = object ? std::get_if<Constraint>(&*object) : nullptr;
    return c && c->kind == ConstraintKind::Check && c->inherited ? c : nullptr;
}

class Inheritance
{
public:
    Inheritance(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
        : m_context(context)
        , m_items(items)
        , m_nodes(nodes)
        , m_graph(graph)
    { }

    void order()
    {
        for (const PlanItem &item : m_items.all()) {
            if (m_items.isGone(Rank::tableRef(item.ref.name)))
                continue;
            if (item.ref.kind == ObjectKind::Column)
                column(item);
            else if (item.ref.kind == ObjectKind::Constraint)
                check(item);
        }
    }

private:
    int node(Phase phase, const ObjectRef &ref) const { return m_nodes.find(phase, ref); }

    void column(const PlanItem &item)
    {
        const Table *table = m_context.toDirectory.table(item.ref.name);
        if (!table)
            return;
        const ObjectRef own = Rank::tableRef(item.ref.name);
        for (const Phase phase : {Phase::Drop, Phase::Create, Phase::Alter})
            m_graph.mustRun(node(Phase::Release, own)).before(node(phase, item.ref));
        if (std::ranges::any_of(item.alteration.release,
                [](const Sql::Sentence &said) { return said.does == Sql::Does::DropExpression; }))
            m_graph.mustRun(node(Phase::Release, own)).before(node(Phase::Release, item.ref)); // an heir's may not
        const std::vector<QualifiedName> parentsBefore = parentsIn(m_context.fromDirectory, item.ref.name);
        for (const QualifiedName &parent : parentsOf(*table)) {
            if (m_items.isGone(Rank::tableRef(parent)))
                continue;
            const ObjectRef above = columnRef(parent, item.ref.member);
            m_graph.mustRun(node(Phase::Alter, above)).before(node(Phase::Alter, item.ref));
            m_graph.mustRun(node(Phase::Drop, above))
                .before(node(Phase::Alter, item.ref)); // till then it is the parent's to alter
            m_graph.mustRun(node(Phase::Finish, above)).before(node(Phase::Finish, item.ref));
            const bool isApart
                = node(Phase::Attach, own) >= 0 && (table->partition || !std::ranges::contains(parentsBefore, parent));
            if (!isApart)
                m_graph.mustRun(node(Phase::Drop, above)).before(node(Phase::Drop, item.ref));
            if (isOwnAndInherited(item, m_context) && m_items.isNew(above))
                m_graph.mustRun(node(Phase::Create, item.ref)).before(node(Phase::Create, above));
            // Values that step aside for a column that is to be inherited.
            if (keepsValues(item) && m_items.isNew(above)) {
                m_graph.mustRun(node(Phase::Create, item.ref)).before(node(Phase::Create, above));
                m_graph.mustRun(node(Phase::Create, above)).before(node(Phase::Attach, own));
            }
        }
        if (keepsValues(item))
            heirs(item);
        keysBelow(item);
    }

    /// Children of a table whose column steps aside: they leave it before, and come back when it is whole.
    void heirs(const PlanItem &item)
    {
        const ObjectRef own = Rank::tableRef(item.ref.name);
        for (const Table *heir : childrenOf(item.ref.name)) {
            const ObjectRef ref = Rank::tableRef(heir->name);
            if (heir->partition || !rejoins(m_context, m_items, heir->name, item.ref.name))
                continue;
            for (const int aside : {node(Phase::Drop, item.ref), node(Phase::Release, own)})
                m_graph.mustRun(node(Phase::Release, ref)).before(aside);
            for (const int back : {node(Phase::Create, item.ref), node(Phase::Attach, own)})
                m_graph.mustRun(back).before(node(Phase::Attach, ref));
        }
    }

    /// DROP NOT NULL reaches the children, whose primary keys insist on it: those that go, go first.
    void keysBelow(const PlanItem &item)
    {
        if (item.action != Action::Alter || !item.alteration.has(Sql::Does::DropNotNull))
            return;
        if (m_keys.isEmpty())
            for (const PlanItem &gone : m_items.all())
                if (const auto *key = gone.before ? std::get_if<Constraint>(&*gone.before) : nullptr;
                    key && key->kind == ConstraintKind::PrimaryKey)
                    m_keys.insert(key->relation, node(Phase::Drop, gone.ref));
        m_keys.insert({}, -1);
        std::vector<QualifiedName> below{item.ref.name};
        for (size_t i = 0; i < below.size(); ++i)
            for (const Table *child : childrenOf(QualifiedName(below[i])))
                if (m_context.toDirectory.column(columnRef(child->name, item.ref.member))) {
                    m_graph.mustRun(m_keys.value(child->name, -1)).before(node(Phase::Alter, item.ref));
                    below.push_back(child->name);
                }
    }

    const std::vector<const Table *> &childrenOf(const QualifiedName &parent)
    {
        if (m_children.isEmpty()) {
            m_children.insert({}, {});
            for (const Table &table : m_context.to.tables)
                for (const QualifiedName &each : parentsOf(table))
                    m_children[each].push_back(&table);
        }
        return m_children[parent];
    }

    void check(const PlanItem &item)
    {
        const Constraint *was = inheritedCheck(item.before), *is = inheritedCheck(item.after);
        const int drop = node(Phase::Drop, item.ref), create = node(Phase::Create, item.ref);
        if (const auto *made = create >= 0 ? std::get_if<Constraint>(&*item.after) : nullptr;
            made && made->kind == ConstraintKind::Check && !made->validated)
            newChildren(made->relation, made->name, create);
        if (was || is)
            m_graph.mustRun(node(Phase::Release, Rank::tableRef(item.ref.name))).before(drop);
        const auto above = [&item](const QualifiedName &parent) {
            return ObjectRef{ObjectKind::Constraint, parent, item.ref.member};
        };
        if (is && item.action == Action::Alter) {
            std::vector<QualifiedName> parents = parentsIn(m_context.toDirectory, item.ref.name); // and theirs
            for (size_t i = 0; i < parents.size(); ++i) {
                m_graph.mustRun(node(Phase::Create, above(parents[i]))).before(node(Phase::Alter, item.ref));
                const std::vector<QualifiedName> further = parentsIn(m_context.toDirectory, parents[i]);
                parents.insert(parents.end(), further.begin(), further.end());
            }
        }
        if (was && was->local)
            for (const QualifiedName &parent : parentsIn(m_context.fromDirectory, item.ref.name))
                if (const int first = node(Phase::Drop, above(parent));
                    first != drop && !m_items.isGone(Rank::tableRef(parent)))
                    m_graph.mustRun(first).before(drop);
        if (is && is->local)
            for (const QualifiedName &parent : parentsIn(m_context.toDirectory, item.ref.name))
                if (const int last = node(Phase::Create, above(parent)); last != create)
                    m_graph.mustRun(create).before(last);
    }

    /// What a table is made with is valid, though it is not so above: it is made when the check is there.
    void newChildren(const QualifiedName &relation, const QString &notValid, int create)
    {
        const std::vector<const Table *> children = childrenOf(relation);
        for (const Table *child : children) {
            const Constraint *own = m_context.toDirectory.constraint({ObjectKind::Constraint, child->name, notValid});
            if (!own || !own->inherited || own->local)
                continue;
            if (own->validated)
                m_graph.shouldRun(create).before(node(Phase::Create, Rank::tableRef(child->name)));
            newChildren(child->name, notValid, create);
        }
    }

    const PlanContext &m_context;
    const Items &m_items;
    const Nodes &m_nodes;
    Graph &m_graph;
    QHash<QualifiedName, std::vector<const Table *>> m_children; ///< when first asked for
    QHash<QualifiedName, int> m_keys; ///< where primary keys go
};

} // namespace

void orderInheritance(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    Inheritance(context, items, nodes, graph).order();
}

} // namespace Howdah
