// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP TABLE: see resources/help/rules/HW-401.md.
void hw401(Context &at)
{
    at.each({Act::DropTable}, [&](const Action &action) {
        at.report(
            action, QCoreApplication::translate("Lint", "%1 goes with all its rows.").arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
