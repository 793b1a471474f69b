// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// What may not stand in a transaction, with others: see resources/help/rules/HW-608.md.
void hw608(Context &at)
{
    if (at.is("VariableSetStmt"_L1) || at.is("TransactionStmt"_L1))
        return;
    const bool alone = at.isAlone();
    if (alone ? at.state.didOther || at.state.didAlone : at.state.didAlone && !at.state.didOther)
        at.report(QCoreApplication::translate(
            "Lint", "Not all of this file fits into one transaction: a failure leaves a half of it done."));
}

} // namespace Howdah::Lint
