// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// GRANT, REVOKE: see resources/help/rules/HW-526.md.
void hw526(Context &at)
{
    const bool anyOld = std::ranges::any_of(at.actions, [&](const Action &action) {
        return action.parties.empty()
            || std::ranges::any_of(action.parties, [&](const Locks::Party &party) { return !at.isNew(party.name); });
    });
    if ((at.is("GrantStmt"_L1) || at.is("GrantRoleStmt"_L1)) && anyOld)
        at.report(QCoreApplication::translate("Lint", "Who may do what is another from now on."));
}

} // namespace Howdah::Lint
