// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Point in time in the middle of an index: see resources/help/rules/HW-319.md.
void hw319(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation || statement["unique"_L1].flag())
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
    for (size_t i = 1; made.method == "btree"_L1 && i + 1 < made.keys.size(); ++i)
        if (const Column *column = relation->column(made.keys[i].column);
            column && (column->type.startsWith("timestamp"_L1) || column->type == "date"_L1))
            at.report(QCoreApplication::translate(
                          "Lint", "Behind a range of %1 the columns after it do not narrow the search.")
                          .arg(column->name),
                -1, relation->name);
}

} // namespace Howdah::Lint
