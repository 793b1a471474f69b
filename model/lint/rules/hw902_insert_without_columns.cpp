// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// INSERT without a list of columns: see resources/help/rules/HW-902.md.
void hw902(Context &at)
{
    const Node insert = at.statement.tree.as("InsertStmt"_L1);
    if (insert && insert["cols"_L1].items().empty() && insert["selectStmt"_L1])
        at.report(QCoreApplication::translate("Lint", "Without a list of columns it breaks when one comes."));
}

} // namespace Howdah::Lint
