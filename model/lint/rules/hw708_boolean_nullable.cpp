// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// boolean that may be null: see resources/help/rules/HW-708.md.
void hw708(Context &at)
{
    at.eachNewColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (parts.column.type == "boolean"_L1 && !parts.column.notNull)
            at.report(QCoreApplication::translate("Lint", "%1 has three values: true, false and unknown.")
                          .arg(parts.column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
