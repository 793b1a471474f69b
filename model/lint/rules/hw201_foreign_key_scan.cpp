// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Foreign key without NOT VALID: see resources/help/rules/HW-201.md.
void hw201(Context &at)
{
    at.each({Act::AddForeignKey}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "Nobody writes to %1 nor to the table it points at until every row is proved.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
