// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// NOT VALID and VALIDATE in one transaction: see resources/help/rules/HW-203.md.
void hw203(Context &at)
{
    at.each({Act::ValidateCheck, Act::ValidateForeignKey}, [&](const Action &action) {
        if (at.state.notValid.contains(display(action.table()) + u'.' + action.member))
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "%1 was added in this transaction, whose lock on %2 is held while every row is read.")
                    .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
