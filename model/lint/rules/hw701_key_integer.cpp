// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Counting key of 32 bits or less: see resources/help/rules/HW-701.md.
void hw701(Context &at)
{
    QStringList keys;
    at.eachNewConstraint([&](const Locks::KnownConstraint &constraint, const Node &, qsizetype) {
        if (constraint.kind == ConstraintKind::PrimaryKey && constraint.columns.size() == 1)
            keys << constraint.columns.front();
    });
    at.eachNewColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        const Column &column = parts.column;
        const bool isShort = column.type == "integer"_L1 || column.type == "smallint"_L1;
        const bool isKey = parts.isCounter || keys.contains(column.name) || column.name == "id"_L1;
        if (parts.isSerial || (isShort && isKey))
            at.report(QCoreApplication::translate("Lint", "%1 ends early, or is serial; bigint … AS IDENTITY does not.")
                          .arg(column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
