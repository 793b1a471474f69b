// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// More statements while a strong lock is held: see resources/help/rules/HW-603.md.
void hw603(Context &at)
{
    if (!at.state.inTransaction || at.state.kept.isEmpty() || at.is("TransactionStmt"_L1)
        || at.is("VariableSetStmt"_L1))
        return;
    at.report(QCoreApplication::translate("Lint", "A lock that keeps others out of %1 is held while this runs.")
            .arg(at.state.kept.join(", "_L1)));
}

} // namespace Howdah::Lint
