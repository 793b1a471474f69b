// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// REINDEX without CONCURRENTLY: see resources/help/rules/HW-303.md.
void hw303(Context &at)
{
    for (const Action &action : at.actions)
        if (action.act == Act::ReindexIndex || action.act == Act::ReindexTable)
            at.report(action,
                QCoreApplication::translate("Lint", "Nobody writes to the table of %1 until its indexes are built.")
                    .arg(action.member));
}

} // namespace Howdah::Lint
