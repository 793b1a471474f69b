// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// money, or real for amounts: see resources/help/rules/HW-706.md.
void hw706(Context &at)
{
    at.eachTypedColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (parts.column.type == "money"_L1)
            at.report(QCoreApplication::translate(
                          "Lint", "%1 is money, which depends on a setting of the server; numeric does not.")
                          .arg(parts.column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
