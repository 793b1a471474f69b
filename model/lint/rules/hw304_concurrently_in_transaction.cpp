// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CONCURRENTLY in a transaction: see resources/help/rules/HW-304.md.
void hw304(Context &at)
{
    for (const Action &action : at.actions) {
        const Locks::Row *row = Locks::rowOf(action.act, at.major);
        const bool concurrently = action.act == Act::CreateIndexConcurrently || action.act == Act::DropIndexConcurrently
            || action.act == Act::ReindexConcurrently || action.act == Act::DetachPartitionConcurrently;
        if (at.state.inTransaction && row && concurrently)
            at.report(action,
                QCoreApplication::translate("Lint", "PostgreSQL refuses %1 in a transaction.")
                    .arg(QLatin1StringView(row->says)));
    }
}

} // namespace Howdah::Lint
