// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Everybody may make objects in a schema: see resources/help/rules/HW-531.md.
void hw531(Context &at)
{
    const Node grant = at.statement.tree.as("GrantStmt"_L1);
    if (!grant || !grant["is_grant"_L1].flag() || grant["objtype"_L1].text() != "OBJECT_SCHEMA"_L1)
        return;
    const std::vector<Node> rights = grant["privileges"_L1].items();
    const bool creates = rights.empty() || std::ranges::any_of(rights, [](const Node &right) { // ALL names none
        return right.as("AccessPriv"_L1)["priv_name"_L1].text() == "create"_L1;
    });
    const bool all = std::ranges::any_of(grant["grantees"_L1].items(),
        [](const Node &role) { return role.as("RoleSpec"_L1)["roletype"_L1].text() == "ROLESPEC_PUBLIC"_L1; });
    if (creates && all)
        at.report(
            QCoreApplication::translate("Lint", "Everybody may put tables and functions into %1 that others find.")
                .arg(strings(grant["objects"_L1]).join(", "_L1)));
}

} // namespace Howdah::Lint
