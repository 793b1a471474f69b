// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Constraint without a name: see resources/help/rules/HW-217.md.
void hw217(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &node, qsizetype place) {
        if (node["conname"_L1].text().isEmpty() && node["contype"_L1].text() != "CONSTR_NOTNULL"_L1)
            at.report(QCoreApplication::translate("Lint", "PostgreSQL chooses the name of this constraint: %1.")
                          .arg(made.name),
                place, made.relation);
    });
}

} // namespace Howdah::Lint
