// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ALTER EXTENSION … UPDATE: see resources/help/rules/HW-510.md.
void hw510(Context &at)
{
    if (const Node extension = at.statement.tree.as("AlterExtensionStmt"_L1))
        at.report(QCoreApplication::translate("Lint", "There is no way back from an upgrade of %1.")
                .arg(extension["extname"_L1].text()));
}

} // namespace Howdah::Lint
