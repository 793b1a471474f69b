// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Foreign key where the house wants none: see resources/help/rules/HW-216.md.
void hw216(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &, qsizetype place) {
        if (made.kind == ConstraintKind::ForeignKey)
            at.report(QCoreApplication::translate("Lint", "%1 gets a foreign key.").arg(display(made.relation)), place,
                made.relation);
    });
}

} // namespace Howdah::Lint
