// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CREATE RULE: see resources/help/rules/HW-527.md.
void hw527(Context &at)
{
    if (at.is("RuleStmt"_L1))
        at.report(QCoreApplication::translate("Lint", "A trigger does what is meant more plainly than a rule."));
}

} // namespace Howdah::Lint
