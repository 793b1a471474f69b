// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// UPDATE or DELETE without WHERE: see resources/help/rules/HW-901.md.
void hw901(Context &at)
{
    for (const Action &action : at.actions)
        if ((at.is("UpdateStmt"_L1) || at.is("DeleteStmt"_L1)) && action.parties.size() > 0
            && !at.node()["whereClause"_L1] && at.isOld(action)) {
            at.report(action,
                QCoreApplication::translate("Lint", "Every row of %1 is changed.").arg(display(action.table())));
            return;
        }
}

} // namespace Howdah::Lint
