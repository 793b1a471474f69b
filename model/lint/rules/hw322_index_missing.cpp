// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Queries that no index helps: see resources/help/rules/HW-322.md.
void hw322(Context &at)
{
    if (!at.settings.live || !(at.is("AlterTableStmt"_L1) || at.is("IndexStmt"_L1)))
        return;
    const Locks::Relation *relation = at.scene.relation(relationName(at.node()["relation"_L1]));
    // Said once a file, where it begins to be about the table.
    if (!relation || at.isNew(relation->name) || at.state.touched.value(display(relation->name), -1) != at.number)
        return;
    for (const Live::Filter &filter : at.settings.live->filtersOf(relation->name))
        if (relation->column(filter.column) && !hasIndexFor(*relation, {filter.column}))
            at.report(QCoreApplication::translate(
                          "Lint", "Queries have asked for rows of %1 by %2 %3 times, and no index begins with it.")
                          .arg(display(relation->name), filter.column, QString::number(filter.calls)),
                -1, relation->name);
}

} // namespace Howdah::Lint
