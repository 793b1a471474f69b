// SPDX-License-Identifier: Apache-2.0
#include "plan/subpartitions.h"

namespace Howdah {

void orderSubpartitions(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    const auto node = [&nodes](Phase phase, const QualifiedName &name) { return nodes.find(phase, {ObjectKind::Table, name, {}}); };
    for (const Table &table : context.from.tables)
        if (table.partition)
            graph.mustRun(node(Phase::Release, table.name)).before(node(Phase::Release, table.partition->parent));
    for (const Index &index : context.to.indexes) {
        const int made = index.unique && !index.parentIndex.isEmpty() ? nodes.find(Phase::Create, refOf(index)) : -1;
        if (made < 0 || node(Phase::Attach, index.relation) < 0)
            continue;
        for (const ObjectRef &user : context.toDependencies.dependantsOf({ObjectKind::Table, index.relation, {}}))
            if (const Constraint *key = context.toDirectory.constraint(user); key && key->relation == index.relation && !key->parentIndex.isEmpty())
                graph.mustRun(made).before(nodes.find(Phase::Create, user));
    }
    for (const Table &table : context.to.tables)
        if (table.partition)
            graph.shouldRun(node(Phase::Attach, table.partition->parent)).before(node(Phase::Attach, table.name));
}

} // namespace Howdah
