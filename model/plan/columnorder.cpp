// SPDX-License-Identifier: Apache-2.0
#include "plan/columnorder.h"

namespace Howdah {

namespace {

/// A column of a parent changes its type before a new child takes it over.
void afterItsParents(const Nodes &nodes, const ObjectRef &column, int made, Graph &graph)
{
    const PlanItem *item = nodes.items().find(column);
    if (item && item->action == Action::Alter && !item->alteration.retype.isEmpty())
        graph.mustRun(nodes.find(Phase::Alter, column)).before(made);
}

} // namespace

void orderColumns(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    for (const Table &table : context.to.tables) {
        if (nodes.items().isNew({ObjectKind::Table, table.name, {}})) {
            const int made = nodes.find(Phase::Create, {ObjectKind::Table, table.name, {}});
            for (const QualifiedName &parent : table.inherits)
                if (const Table *above = context.toDirectory.table(parent))
                    for (const Column &column : above->columns)
                        afterItsParents(nodes, columnRef(parent, column.name), made, graph);
            continue;
        }
        int last = -1;
        for (const Column &column : table.columns) {
            const int create = nodes.find(Phase::Create, columnRef(table.name, column.name));
            if (create < 0)
                continue;
            if (table.ofType.isEmpty())
                graph.shouldRun(last).before(create);
            else
                graph.mustRun(last).before(create);
            last = create;
        }
    }
}

} // namespace Howdah
