// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// NOT VALID foreign key on a partitioned table: see resources/help/rules/HW-205.md.
void hw205(Context &at)
{
    at.each({Act::AddForeignKeyNotValid}, [&](const Action &action) {
        const Locks::Relation *relation = at.scene.relation(action.table());
        if (relation && relation->isPartitioned() && action.node.is("Constraint"_L1)
            && action.node.body()["skip_validation"_L1].flag())
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "PostgreSQL %1 refuses a NOT VALID foreign key on the partitioned table %2.")
                    .arg(QString::number(at.major), display(action.table())));
    });
}

} // namespace Howdah::Lint
