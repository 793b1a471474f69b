// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP NOT NULL: see resources/help/rules/HW-120.md.
void hw120(Context &at)
{
    at.each({Act::DropNotNull}, [&](const Action &action) {
        if (at.isNewColumn(action.table(), action.member))
            return;
        at.report(action,
            QCoreApplication::translate("Lint", "Readers of %1 may meet NULL in %2 from now on.")
                .arg(display(action.table()), action.member));
    });
}

} // namespace Howdah::Lint
