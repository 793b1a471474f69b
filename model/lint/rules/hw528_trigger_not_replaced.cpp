// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CREATE TRIGGER without OR REPLACE: see resources/help/rules/HW-528.md.
void hw528(Context &at)
{
    const Node trigger = at.statement.tree.as("CreateTrigStmt"_L1);
    if (trigger && !trigger["replace"_L1].flag() && !trigger["isconstraint"_L1].flag())
        at.report(QCoreApplication::translate("Lint", "The second run fails: %1 is there then.")
                .arg(trigger["trigname"_L1].text()));
}

} // namespace Howdah::Lint
