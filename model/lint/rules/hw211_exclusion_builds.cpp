// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// EXCLUDE constraint: see resources/help/rules/HW-211.md.
void hw211(Context &at)
{
    at.each({Act::AddExclusion}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "The index of the exclusion is built under ACCESS EXCLUSIVE on %1; there is no other way.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
