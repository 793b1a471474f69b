// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DETACH PARTITION without CONCURRENTLY: see resources/help/rules/HW-411.md.
void hw411(Context &at)
{
    at.each({Act::DetachPartition}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "This takes ACCESS EXCLUSIVE on %1.").arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
