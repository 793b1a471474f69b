// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// NOT VALID without VALIDATE: see resources/help/rules/HW-204.md.
void hw204(Context &at)
{
    if (!at.is("AlterTableStmt"_L1))
        return;
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &, qsizetype place) {
        const Locks::Relation *relation = at.scene.relation(made.relation);
        const Locks::KnownConstraint *left = relation ? relation->constraint(made.name) : nullptr;
        if (!made.validated && made.enforced && left && !left->validated && at.statement.notEnforced.empty())
            at.report(QCoreApplication::translate("Lint", "Nothing below validates %1: old rows stay unchecked.")
                          .arg(made.name),
                place, relation->name);
    });
}

} // namespace Howdah::Lint
