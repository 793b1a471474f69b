// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Table without a comment: see resources/help/rules/HW-711.md.
void hw711(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    const Locks::Relation *relation = create ? at.scene.relation(relationName(create["relation"_L1])) : nullptr;
    if (relation && !relation->temporary && !relation->table.partition
        && !at.state.commented.contains(display(relation->name)))
        at.report(QCoreApplication::translate("Lint", "Nothing says what %1 is for.").arg(display(relation->name)), -1,
            relation->name);
}

} // namespace Howdah::Lint
