// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Collation of an indexed column: see resources/help/rules/HW-117.md.
void hw117(Context &at)
{
    at.each({Act::RetypeReindexed}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "The order of %2 changes: its indexes on %1 are built again under ACCESS EXCLUSIVE.")
                .arg(display(action.table()), action.member));
    });
}

} // namespace Howdah::Lint
