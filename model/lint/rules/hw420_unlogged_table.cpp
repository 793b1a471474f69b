// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// UNLOGGED: see resources/help/rules/HW-420.md.
void hw420(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    if (create && create["relation"_L1]["relpersistence"_L1].text() == "u"_L1)
        at.report(QCoreApplication::translate("Lint", "%1 is empty after a crash, and on standbys.")
                .arg(display(relationName(create["relation"_L1]))));
}

} // namespace Howdah::Lint
