// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Index on an expression without ANALYZE after it: see resources/help/rules/HW-324.md.
void hw324(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation || at.isNew(relation->name))
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
    const bool hasExpression = std::ranges::any_of(made.keys, [](const IndexKey &key) { return key.column.isEmpty(); });
    const int analyzed
        = qMax(at.state.analyzed.value(display(relation->name), -1), at.state.analyzed.value(QString(), -1));
    if (hasExpression && analyzed < at.number)
        at.report(
            QCoreApplication::translate("Lint", "Nothing is known of the expression's values until %1 is analyzed.")
                .arg(display(relation->name)),
            -1, relation->name);
}

} // namespace Howdah::Lint
