// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CONCURRENTLY on a partitioned table: see resources/help/rules/HW-305.md.
void hw305(Context &at)
{
    for (const Action &action : at.actions) {
        const Locks::Relation *relation
            = action.act == Act::CreateIndexConcurrently ? at.scene.relation(action.table()) : nullptr;
        if (relation && relation->isPartitioned())
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "PostgreSQL refuses CREATE INDEX CONCURRENTLY on the partitioned table %1.")
                    .arg(display(action.table())));
    }
}

} // namespace Howdah::Lint
