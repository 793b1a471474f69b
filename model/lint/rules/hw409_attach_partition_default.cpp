// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ATTACH PARTITION beside a default partition: see resources/help/rules/HW-409.md.
void hw409(Context &at)
{
    for (const Action &action : at.actions) {
        if (action.act != Act::AttachPartition && action.act != Act::AttachPartitionProved
            && action.act != Act::AttachPartitionIndexed)
            continue;
        for (const Locks::Party &party : action.parties) {
            const Locks::Relation *other = at.scene.relation(party.name), *parent = at.scene.relation(action.table());
            const Node bound = action.node["def"_L1].as("PartitionCmd"_L1)["bound"_L1];
            if (party.part == Locks::Part::DefaultPartition && !at.isNew(party.name)
                && !(other && parent && Locks::excludesBound(*other, *parent, bound)))
                at.report(action,
                    QCoreApplication::translate("Lint", "The default partition %1 is read under ACCESS EXCLUSIVE.")
                        .arg(display(party.name)));
        }
    }
}

} // namespace Howdah::Lint
