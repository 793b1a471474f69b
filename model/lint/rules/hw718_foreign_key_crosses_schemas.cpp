// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Foreign key into another schema: see resources/help/rules/HW-718.md.
void hw718(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &, qsizetype place) {
        const QualifiedName own = at.scene.resolved(made.relation), other = at.scene.resolved(made.referenced);
        if (made.kind == ConstraintKind::ForeignKey && own.schema != other.schema)
            at.report(QCoreApplication::translate("Lint", "%1 points at %2, in another schema.")
                          .arg(display(own), display(other)),
                place, own);
    });
}

} // namespace Howdah::Lint
