// SPDX-License-Identifier: Apache-2.0
#include "plan/subpartitions.h"

namespace Howdah {

void orderSubpartitions(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    const auto node = [&nodes](Phase phase, const QualifiedName &name) { return nodes.find(phase, {ObjectKind::Table, name, {}}); };
    for (const Table &table : context.from.tables)
        if (table.partition)
            graph.mustRun(node(Phase::Release, table.name)).before(node(Phase::Release, table.partition->parent));
    for (const Table &table : context.to.tables)
        if (table.partition)
            graph.shouldRun(node(Phase::Attach, table.partition->parent)).before(node(Phase::Attach, table.name));
}

} // namespace Howdah
