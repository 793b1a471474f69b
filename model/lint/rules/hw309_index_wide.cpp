// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Index over more than three columns: see resources/help/rules/HW-309.md.
void hw309(Context &at)
{
    const Node index = at.statement.tree.as("IndexStmt"_L1);
    if (!index || index["unique"_L1].flag())
        return;
    const int columns = int(index["indexParams"_L1].items().size());
    if (columns > 3)
        at.report(QCoreApplication::translate(
            "Lint", "The index has %n column(s); more than three are seldom used.", nullptr, columns));
}

} // namespace Howdah::Lint
