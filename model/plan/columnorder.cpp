// SPDX-License-Identifier: Apache-2.0
#include "plan/columnorder.h"

namespace Howdah {

void orderColumns(const PlanContext &context, const Nodes &nodes, Graph &graph)
{
    for (const Table &table : context.to.tables) {
        if (!context.fromDirectory.table(table.name))
            continue;
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
