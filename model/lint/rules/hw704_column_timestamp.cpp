// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// timestamp without time zone, time with time zone: see resources/help/rules/HW-704.md.
void hw704(Context &at)
{
    at.eachTypedColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (parts.column.type.contains("timestamp"_L1) ? parts.column.type.endsWith("without time zone"_L1)
                                                       : parts.column.type == "time with time zone"_L1)
            at.report(QCoreApplication::translate("Lint", "%1 does not say which moment it is; timestamptz does.")
                          .arg(parts.column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
