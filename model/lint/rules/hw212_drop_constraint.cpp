// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP CONSTRAINT: see resources/help/rules/HW-212.md.
void hw212(Context &at)
{
    at.each({Act::DropConstraint, Act::DropForeignKey}, [&](const Action &action) {
        if (at.isNewConstraint(action.table(), action.member))
            return;
        at.report(action,
            QCoreApplication::translate("Lint", "What %1 guaranteed in %2 is guaranteed no more.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
