// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Generated column that is stored: see resources/help/rules/HW-103.md.
void hw103(Context &at)
{
    at.each({Act::AddColumnStored}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "Adding stored generated column %1 writes all of %2 anew under ACCESS EXCLUSIVE.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
