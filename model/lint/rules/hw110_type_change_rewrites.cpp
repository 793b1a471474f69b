// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type change that writes the table anew: see resources/help/rules/HW-110.md.
void hw110(Context &at)
{
    at.each({Act::RetypeRewritten}, [&](const Action &action) {
        if (changesClock(at, action) && at.state.utc)
            return;
        at.report(action,
            QCoreApplication::translate(
                "Lint", "This type change writes all of %1 and its indexes anew under ACCESS EXCLUSIVE.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
