// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP EXPRESSION, DROP IDENTITY: see resources/help/rules/HW-123.md.
void hw123(Context &at)
{
    at.each({Act::DropExpression, Act::DropIdentity}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "Nothing fills %2 of %1 by itself any more.")
                .arg(display(action.table()), action.member));
    });
}

} // namespace Howdah::Lint
