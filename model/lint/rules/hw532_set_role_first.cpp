// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Script that does not begin with SET ROLE: see resources/help/rules/HW-532.md.
void hw532(Context &at)
{
    if (at.number == 0 && !(at.is("VariableSetStmt"_L1) && at.node()["name"_L1].text() == "role"_L1))
        at.report(QCoreApplication::translate("Lint", "The script does not begin with SET ROLE."));
}

} // namespace Howdah::Lint
