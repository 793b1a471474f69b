// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// UNIQUE without USING INDEX: see resources/help/rules/HW-207.md.
void hw207(Context &at)
{
    at.each({Act::AddUnique}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "The index of the key is built under ACCESS EXCLUSIVE on %1.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
