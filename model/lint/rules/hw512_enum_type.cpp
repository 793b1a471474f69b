// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CREATE TYPE … AS ENUM: see resources/help/rules/HW-512.md.
void hw512(Context &at)
{
    if (const Node type = at.statement.tree.as("CreateEnumStmt"_L1))
        at.report(QCoreApplication::translate("Lint", "Values of %1 can be added, but never removed nor reordered.")
                .arg(display(qualifiedName(type["typeName"_L1]))));
}

} // namespace Howdah::Lint
