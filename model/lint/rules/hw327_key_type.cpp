// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type of a primary key: see resources/help/rules/HW-327.md.
void hw327(Context &at)
{
    if (at.settings.policy.keyTypes.isEmpty())
        return;
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &, qsizetype place) {
        const Locks::Relation *relation = at.scene.relation(made.relation);
        if (made.kind != ConstraintKind::PrimaryKey || !relation)
            return;
        for (const QString &name : made.columns)
            if (const Column *column = relation->column(name);
                column && !at.settings.policy.keyTypes.contains(bareType(column->type)))
                at.report(QCoreApplication::translate("Lint", "The key %1 is %2; the policy says %3.")
                              .arg(name, column->type, at.settings.policy.keyTypes.join(", "_L1)),
                    place, relation->name);
    });
}

} // namespace Howdah::Lint
