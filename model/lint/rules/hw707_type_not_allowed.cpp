// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type that the house does not use: see resources/help/rules/HW-707.md.
void hw707(Context &at)
{
    const HousePolicy &policy = at.settings.policy;
    at.eachTypedColumn([&](const QualifiedName &relation, const Locks::ColumnParts &parts, qsizetype place) {
        const QString type = bareType(parts.column.type);
        if (policy.deniedTypes.contains(type)
            || (!policy.allowedTypes.isEmpty() && !policy.allowedTypes.contains(type)))
            at.report(QCoreApplication::translate("Lint", "%1 is %2, which the policy does not allow.")
                          .arg(parts.column.name, parts.column.type),
                place, relation);
    });
}

} // namespace Howdah::Lint
