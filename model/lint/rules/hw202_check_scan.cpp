// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CHECK without NOT VALID: see resources/help/rules/HW-202.md.
void hw202(Context &at)
{
    at.each({Act::AddCheck}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "All of %1 is read under ACCESS EXCLUSIVE to prove the check.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
