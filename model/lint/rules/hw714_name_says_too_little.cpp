// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Name that says too little: see resources/help/rules/HW-714.md.
void hw714(Context &at)
{
    at.eachNewColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        const Column &column = parts.column;
        const QString wanted = column.name == "id"_L1                                   ? relation.name + "_id"_L1
            : column.type.startsWith("timestamp"_L1) && !column.name.endsWith("_at"_L1) ? column.name + "_at"_L1
            : column.type == "date"_L1 && !column.name.endsWith("_date"_L1)             ? column.name + "_date"_L1
                                                                                        : QString();
        if (!wanted.isEmpty())
            at.report(QCoreApplication::translate("Lint", "%1 would say more as %2.").arg(column.name, wanted), place,
                relation);
    });
}

} // namespace Howdah::Lint
