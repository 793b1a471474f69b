// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type change that may lose or refuse values: see resources/help/rules/HW-114.md.
void hw114(Context &at)
{
    at.each({Act::RetypeRewritten}, [&](const Action &action) {
        const Locks::Relation *relation = at.scene.relation(action.table());
        const Column *column = relation ? relation->column(action.member) : nullptr;
        const QString type = typeText(action.node["def"_L1].as("ColumnDef"_L1)["typeName"_L1]);
        if (column && Locks::isNarrowing(column->type, type))
            at.report(action,
                QCoreApplication::translate("Lint", "Values of %1 may not fit from %2 to %3.")
                    .arg(action.member, column->type, type));
    });
}

} // namespace Howdah::Lint
