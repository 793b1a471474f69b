// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Rows changed while ACCESS EXCLUSIVE is held: see resources/help/rules/HW-605.md.
void hw605(Context &at)
{
    for (const Action &action : at.actions) {
        const bool changes = action.act == Act::Update || action.act == Act::Delete;
        if (changes && at.isOld(action) && at.state.altered.contains(display(action.table())))
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "This transaction holds ACCESS EXCLUSIVE on %1 while its rows are written.")
                    .arg(display(action.table())));
    }
}

} // namespace Howdah::Lint
