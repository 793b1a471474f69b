// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SET EXPRESSION: see resources/help/rules/HW-122.md.
void hw122(Context &at)
{
    at.each({Act::SetExpression}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "All of %1 is written anew for the new expression of %2.")
                .arg(display(action.table()), action.member));
    });
}

} // namespace Howdah::Lint
