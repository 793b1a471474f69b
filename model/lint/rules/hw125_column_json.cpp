// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// json column: see resources/help/rules/HW-125.md.
void hw125(Context &at)
{
    at.eachTypedColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (parts.column.type == "json"_L1)
            at.report(QCoreApplication::translate("Lint", "%1 is json, which has no equality; jsonb has.")
                          .arg(parts.column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
