// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// An index on a column that is mostly null: see resources/help/rules/HW-317.md.
void hw317(Context &at)
{
    constexpr double most = 0.9;
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const QualifiedName relation = at.scene.resolved(relationName(statement["relation"_L1]));
    if (!statement || !at.settings.live || at.isNew(relation) || statement["unique"_L1].flag()
        || statement["whereClause"_L1])
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation);
    const QString column = made.keys.empty() ? QString() : made.keys.front().column;
    if (column.isEmpty() || at.isNewColumn(relation, column))
        return;
    if (const double share = at.settings.live->nullShare(relation, column).value_or(0); share >= most)
        at.report(
            QCoreApplication::translate("Lint", "%1 has no value in %2 of 100 rows: the index is mostly of nulls.")
                .arg(column, QString::number(int(share * 100))),
            -1, relation);
}

} // namespace Howdah::Lint
