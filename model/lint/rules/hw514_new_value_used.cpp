// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// A new enum value used in its own transaction: see resources/help/rules/HW-514.md.
void hw514(Context &at)
{
    if (at.state.newValues.isEmpty() || at.is("AlterEnumStmt"_L1))
        return;
    for (const QString &value : stringsIn(at.statement.tree))
        if (at.state.newValues.contains(value)) {
            at.report(QCoreApplication::translate(
                "Lint", "'%1' was added in this transaction and cannot be used before it ends.")
                    .arg(value));
            return;
        }
}

} // namespace Howdah::Lint
