// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Several permissive policies for the same rows: see resources/help/rules/HW-523.md.
void hw523(Context &at)
{
    const Node made = at.statement.tree.as("CreatePolicyStmt"_L1);
    const Locks::Relation *relation = made ? at.scene.relation(relationName(made["table"_L1])) : nullptr;
    if (!relation)
        return;
    const auto own = std::ranges::find(relation->policies, made["policy_name"_L1].text(), &Policy::name);
    if (own == relation->policies.end() || !own->permissive)
        return;
    for (auto other = relation->policies.begin(); other != own; ++other) {
        const bool command = other->command == own->command || other->command == "ALL"_L1 || own->command == "ALL"_L1;
        const bool roles = other->roles.empty() || own->roles.empty()
            || std::ranges::any_of(own->roles,
                [&](const QString &role) { return std::ranges::find(other->roles, role) != other->roles.end(); });
        if (other->permissive && command && roles)
            return at.report(QCoreApplication::translate(
                                 "Lint", "%1 and %2 are both tried, for every row: it is enough that one lets it pass.")
                                 .arg(other->name, own->name),
                -1, relation->name);
    }
}

} // namespace Howdah::Lint
