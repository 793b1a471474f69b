// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// TRUNCATE: see resources/help/rules/HW-405.md.
void hw405(Context &at)
{
    at.each({Act::Truncate}, [&](const Action &action) {
        at.report(action, QCoreApplication::translate("Lint", "All rows of %1 go.").arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
