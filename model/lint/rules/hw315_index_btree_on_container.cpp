// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// B-tree index on a type that is asked what it contains: see resources/help/rules/HW-315.md.
void hw315(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation || statement["unique"_L1].flag())
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
    for (const IndexKey &key : made.keys) {
        const Column *column = relation->column(key.column);
        if (column && made.method == "btree"_L1
            && (column->type.endsWith("[]"_L1) || column->type == "jsonb"_L1 || column->type == "tsvector"_L1))
            at.report(QCoreApplication::translate(
                          "Lint", "This index finds whole values of %1 (%2), and not what they contain.")
                          .arg(column->name, column->type),
                -1, relation->name);
    }
}

} // namespace Howdah::Lint
