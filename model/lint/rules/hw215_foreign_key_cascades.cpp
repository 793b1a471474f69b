// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ON DELETE or ON UPDATE CASCADE: see resources/help/rules/HW-215.md.
void hw215(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &constraint, const Node &node, qsizetype place) {
        if (constraint.kind == ConstraintKind::ForeignKey
            && (node["fk_del_action"_L1].text() == "c"_L1 || node["fk_upd_action"_L1].text() == "c"_L1))
            at.report(QCoreApplication::translate("Lint", "Changes of %1 reach into %2 by CASCADE.")
                          .arg(display(constraint.referenced), display(constraint.relation)),
                place, constraint.relation);
    });
}

} // namespace Howdah::Lint
