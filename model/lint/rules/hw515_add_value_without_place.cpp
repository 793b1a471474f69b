// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ADD VALUE without BEFORE or AFTER: see resources/help/rules/HW-515.md.
void hw515(Context &at)
{
    const Node type = at.statement.tree.as("AlterEnumStmt"_L1);
    if (type && type["oldVal"_L1].text().isEmpty() && type["newValNeighbor"_L1].text().isEmpty())
        at.report(QCoreApplication::translate("Lint", "'%1' comes last in the order of the type.")
                .arg(type["newVal"_L1].text()));
}

} // namespace Howdah::Lint
