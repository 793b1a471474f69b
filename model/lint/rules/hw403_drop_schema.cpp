// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP SCHEMA: see resources/help/rules/HW-403.md.
void hw403(Context &at)
{
    if (at.statement.tree.as("DropStmt"_L1)["removeType"_L1].text() == "OBJECT_SCHEMA"_L1)
        at.report(QCoreApplication::translate("Lint", "A schema goes with what is in it."));
}

} // namespace Howdah::Lint
