// SPDX-License-Identifier: Apache-2.0
#include "plan/triggerparts.h"

namespace Howdah {

void orderTriggerParts(const Items &items, const Nodes &nodes, Graph &graph)
{
    for (const PlanItem &item : items.all())
        if (const auto *trigger = item.after ? std::get_if<Trigger>(&*item.after) : nullptr)
            for (const TriggerPart &part : trigger->parts)
                for (const Phase phase : {Phase::Create, Phase::Alter})
                    graph.mustRun(nodes.find(Phase::Attach, {ObjectKind::Table, part.relation, {}}))
                        .before(nodes.find(phase, item.ref));
}

} // namespace Howdah
