// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CREATE INDEX CONCURRENTLY IF NOT EXISTS: see resources/help/rules/HW-308.md.
void hw308(Context &at)
{
    const Node index = at.statement.tree.as("IndexStmt"_L1);
    if (index && index["concurrent"_L1].flag() && index["if_not_exists"_L1].flag())
        at.report(QCoreApplication::translate("Lint", "An invalid index of that name would be kept."));
}

} // namespace Howdah::Lint
