// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Column and constraint in one: see resources/help/rules/HW-107.md.
void hw107(Context &at)
{
    if (!at.is("AlterTableStmt"_L1))
        return;
    at.eachNewColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (!parts.constraints.empty() && !at.isNew(relation))
            at.report(
                QCoreApplication::translate("Lint",
                    "Column %1 comes with a constraint, which is proved under the column's ACCESS EXCLUSIVE lock.")
                    .arg(parts.column.name),
                place, relation, Locks::Work::Scan);
    });
}

} // namespace Howdah::Lint
