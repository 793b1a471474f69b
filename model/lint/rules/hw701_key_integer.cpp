// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Counting key of 32 bits or less: see resources/help/rules/HW-701.md.
void hw701(Context &at)
{
    at.eachNewColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (parts.isSerial
            || (parts.column.type != "bigint"_L1
                && (parts.isCounter
                    || std::ranges::any_of(parts.constraints,
                        [](const Node &node) { return node.body()["contype"_L1].text() == "CONSTR_PRIMARY"_L1; }))
                && (parts.column.type == "integer"_L1 || parts.column.type == "smallint"_L1)))
            at.report(QCoreApplication::translate("Lint", "%1 ends early, or is serial; bigint … AS IDENTITY does not.")
                          .arg(parts.column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
