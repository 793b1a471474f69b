// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// char(n): see resources/help/rules/HW-702.md.
void hw702(Context &at)
{
    at.eachTypedColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        if (parts.column.type.startsWith("character("_L1) || parts.column.type == "character"_L1)
            at.report(
                QCoreApplication::translate("Lint", "%1 is padded with blanks; text is not.").arg(parts.column.name),
                place, relation);
    });
}

} // namespace Howdah::Lint
