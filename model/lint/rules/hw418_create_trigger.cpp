// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CREATE TRIGGER on a table in use: see resources/help/rules/HW-418.md.
void hw418(Context &at)
{
    at.each({Act::CreateTrigger}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "Every write to %1 runs the trigger from now on.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
