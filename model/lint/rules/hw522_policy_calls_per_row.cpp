// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Policy that asks for the session in every row: see resources/help/rules/HW-522.md.
void hw522(Context &at)
{
    const Node policy = at.is("CreatePolicyStmt"_L1) || at.is("AlterPolicyStmt"_L1) ? at.node() : Node();
    bool found = false;
    const auto look = [&](const Node &node) {
        const Node call = node.as("FuncCall"_L1);
        const QualifiedName name = qualifiedName(call["funcname"_L1]);
        if (call && !found && (name.name == "current_setting"_L1 || name.schema == "auth"_L1)) {
            found = true;
            at.report(
                QCoreApplication::translate("Lint", "%1 is called for every row.").arg(display(name)), node.location());
        }
        return !node.is("SubLink"_L1); // (SELECT …) is asked once
    };
    eachNode(policy["qual"_L1], look);
    eachNode(policy["with_check"_L1], look);
}

} // namespace Howdah::Lint
