// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP … CASCADE: see resources/help/rules/HW-402.md.
void hw402(Context &at)
{
    const Node drop = at.statement.tree.as("DropStmt"_L1);
    const bool anyOld = at.actions.empty() || std::ranges::any_of(at.actions, [&](const Action &action) {
        return action.parties.empty() || at.isOld(action);
    });
    if (drop && drop["behavior"_L1].text() == "DROP_CASCADE"_L1 && anyOld)
        at.report(QCoreApplication::translate("Lint", "CASCADE drops whatever depends on it, unnamed."));
    for (const Action &action : at.actions)
        if (at.is("AlterTableStmt"_L1) && action.node["behavior"_L1].text() == "DROP_CASCADE"_L1 && at.isOld(action))
            at.report(action, QCoreApplication::translate("Lint", "CASCADE drops whatever depends on it, unnamed."));
}

} // namespace Howdah::Lint
