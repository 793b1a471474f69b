// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Owner that the policy does not list: see resources/help/rules/HW-530.md.
void hw530(Context &at)
{
    const QStringList &owners = at.settings.policy.owners;
    const auto look = [&](const Node &role, qsizetype place) {
        const QString name = role["rolename"_L1].text();
        if (!owners.isEmpty() && !name.isEmpty() && !owners.contains(name))
            at.report(
                QCoreApplication::translate("Lint", "%1 is not among the owners of the policy.").arg(name), place);
    };
    if (const Node owner = at.statement.tree.as("AlterOwnerStmt"_L1))
        look(owner["newowner"_L1], -1);
    for (const Action &action : at.actions)
        if (action.node["subtype"_L1].text() == "AT_ChangeOwner"_L1)
            look(action.node["newowner"_L1], action.at);
}

} // namespace Howdah::Lint
