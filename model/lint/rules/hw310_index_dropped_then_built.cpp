// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP INDEX before its successor is built: see resources/help/rules/HW-310.md.
void hw310(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    if (!statement || at.state.inTransaction)
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, at.scene.resolved(relationName(statement["relation"_L1])));
    for (const State::DroppedIndex &gone : at.state.droppedIndexes)
        if (gone.relation == made.relation && !gone.inTransaction
            && (gone.name == made.name.name
                || (!gone.column.isEmpty() && !made.keys.empty() && gone.column == made.keys.front().column)))
            at.report(QCoreApplication::translate(
                          "Lint", "%1 went before this one is there: until it is built, queries do without.")
                          .arg(gone.name),
                -1, made.relation);
}

} // namespace Howdah::Lint
