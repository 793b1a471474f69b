// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Column with a volatile default: see resources/help/rules/HW-101.md.
void hw101(Context &at)
{
    at.each({Act::AddColumnVolatile}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "Adding column %1 with a volatile default writes all of %2 anew under ACCESS EXCLUSIVE.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
