// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// serial or identity column on a table with rows: see resources/help/rules/HW-104.md.
void hw104(Context &at)
{
    at.each({Act::AddColumnCounter}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "Adding counting column %1 numbers every row and writes all of %2 anew.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
