// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SET LOGGED, UNLOGGED: see resources/help/rules/HW-413.md.
void hw413(Context &at)
{
    at.each({Act::SetLogged}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "All of %1 is written anew under ACCESS EXCLUSIVE.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
