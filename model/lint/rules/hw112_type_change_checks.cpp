// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type change of a column that a check names: see resources/help/rules/HW-112.md.
void hw112(Context &at)
{
    at.each({Act::RetypeChecked}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "A check names %2: all of %1 is read again under ACCESS EXCLUSIVE.")
                .arg(display(action.table()), action.member));
    });
}

} // namespace Howdah::Lint
