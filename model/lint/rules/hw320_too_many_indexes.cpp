// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Too many indexes on a table: see resources/help/rules/HW-320.md.
void hw320(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation)
        return;
    const auto keys = std::ranges::count_if(relation->constraints, [](const Locks::KnownConstraint &known) {
        return known.kind == ConstraintKind::PrimaryKey || known.kind == ConstraintKind::Unique
            || known.kind == ConstraintKind::Exclude;
    });
    const int count = int(relation->indexes.size()) + int(keys);
    if (count > at.settings.policy.maxIndexes)
        at.report(
            QCoreApplication::translate("Lint", "%1 has %n index(es).", nullptr, count).arg(display(relation->name)),
            -1, relation->name);
}

} // namespace Howdah::Lint
