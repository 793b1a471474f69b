// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SET ACCESS METHOD: see resources/help/rules/HW-414.md.
void hw414(Context &at)
{
    at.each({Act::SetAccessMethod}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "All of %1 is written anew under ACCESS EXCLUSIVE.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
