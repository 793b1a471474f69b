// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type change without a rewrite: see resources/help/rules/HW-111.md.
void hw111(Context &at)
{
    at.each({Act::RetypeInPlace}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "The rows of %1 stay, but cached plans of sessions fail once, and the statistics of %2 go.")
                .arg(display(action.table()), action.member));
    });
}

} // namespace Howdah::Lint
