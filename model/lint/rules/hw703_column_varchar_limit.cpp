// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// varchar(n): see resources/help/rules/HW-703.md.
void hw703(Context &at)
{
    at.eachTypedColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (parts.column.type.startsWith("character varying("_L1))
            at.report(
                QCoreApplication::translate("Lint", "The limit of %1 is part of its type; a CHECK is easier to change.")
                    .arg(parts.column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
