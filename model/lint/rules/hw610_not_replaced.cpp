// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Function or view without OR REPLACE: see resources/help/rules/HW-610.md.
void hw610(Context &at)
{
    if ((at.is("CreateFunctionStmt"_L1) || at.is("ViewStmt"_L1)) && !at.node()["replace"_L1].flag())
        at.report(QCoreApplication::translate("Lint", "The second run fails: OR REPLACE is missing."));
}

} // namespace Howdah::Lint
