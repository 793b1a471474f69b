// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Index on a boolean alone: see resources/help/rules/HW-316.md.
void hw316(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation)
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
    const Column *column = made.keys.size() == 1 ? relation->column(made.keys.front().column) : nullptr;
    if (column && column->type == "boolean"_L1 && made.predicate.isEmpty() && !made.unique)
        at.report(QCoreApplication::translate("Lint", "%1 has two values: an index on it alone is seldom used.")
                      .arg(column->name),
            -1, relation->name);
}

} // namespace Howdah::Lint
