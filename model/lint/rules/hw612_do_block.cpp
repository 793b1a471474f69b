// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DO block: see resources/help/rules/HW-612.md.
void hw612(Context &at)
{
    if (at.is("DoStmt"_L1))
        at.report(
            QCoreApplication::translate("Lint", "What this block locks, changes and drops is only seen when it runs."));
}

} // namespace Howdah::Lint
