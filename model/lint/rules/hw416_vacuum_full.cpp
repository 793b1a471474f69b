// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// VACUUM FULL, CLUSTER: see resources/help/rules/HW-416.md.
void hw416(Context &at)
{
    at.each({Act::VacuumFull, Act::Cluster}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "All of %1 is written anew under ACCESS EXCLUSIVE.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
