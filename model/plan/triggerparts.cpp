// SPDX-License-Identifier: Apache-2.0
#include "plan/triggerparts.h"

namespace Howdah {

void orderTriggerParts(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    for (const PlanItem &item : items.all())
        if (const auto *trigger = item.after ? std::get_if<Trigger>(&*item.after) : nullptr)
            for (const TriggerPart &part : trigger->parts)
                for (const Table *table = context.toDirectory.table(part.relation);
                    table && table->partition && table->name != trigger->relation;
                    table = context.toDirectory.table(table->partition->parent))
                    for (const Phase phase : {Phase::Create, Phase::Alter})
                        graph.mustRun(nodes.find(Phase::Attach, refOf(*table))).before(nodes.find(phase, item.ref));
}

} // namespace Howdah
