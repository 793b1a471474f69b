// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP DATABASE, DROP TABLESPACE: see resources/help/rules/HW-404.md.
void hw404(Context &at)
{
    if (at.is("DropdbStmt"_L1) || at.is("DropTableSpaceStmt"_L1))
        at.report(QCoreApplication::translate("Lint", "Nothing brings this back."));
}

} // namespace Howdah::Lint
