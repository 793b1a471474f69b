// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ATTACH PARTITION without a proving check: see resources/help/rules/HW-408.md.
void hw408(Context &at)
{
    for (const Action &action : at.actions) {
        const QualifiedName child = action.parties.size() > 1 ? action.parties[1].name : QualifiedName();
        const Locks::Relation *partition = at.scene.relation(child), *parent = at.scene.relation(action.table());
        const Node bound = action.node["def"_L1].as("PartitionCmd"_L1)["bound"_L1];
        const bool attaches = action.act == Act::AttachPartition || action.act == Act::AttachPartitionIndexed;
        if (attaches && !at.isNew(child) && !(partition && parent && Locks::provesBound(*partition, *parent, bound)))
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "No valid check proves the bound: all of %1 is read under ACCESS EXCLUSIVE.")
                    .arg(display(child)));
    }
}

} // namespace Howdah::Lint
