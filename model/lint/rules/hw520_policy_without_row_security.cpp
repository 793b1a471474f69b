// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Policy without row security, or the other way round: see resources/help/rules/HW-520.md.
void hw520(Context &at)
{
    if (const Node policy = at.statement.tree.as("CreatePolicyStmt"_L1)) {
        const Locks::Relation *relation = at.scene.relation(relationName(policy["table"_L1]));
        if (relation && relation->columnsKnown && !relation->table.rowSecurity)
            at.report(QCoreApplication::translate("Lint", "Row security of %1 is off: the policy does nothing.")
                          .arg(display(relation->name)),
                -1, relation->name);
        return;
    }
    for (const Node &item : at.statement.tree.as("AlterTableStmt"_L1)["cmds"_L1].items()) {
        const Locks::Relation *relation = at.scene.relation(relationName(at.node()["relation"_L1]));
        if (item.as("AlterTableCmd"_L1)["subtype"_L1].text() == "AT_EnableRowSecurity"_L1 && relation
            && relation->columnsKnown && relation->table.rowSecurity && relation->policies.empty())
            at.report(QCoreApplication::translate("Lint", "%1 has no policy: all but its owner see no row.")
                          .arg(display(relation->name)),
                -1, relation->name);
    }
}

} // namespace Howdah::Lint
