// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"
#include "locks/signatures.h"

namespace Howdah::Lint {

/// CREATE OR REPLACE VIEW that PostgreSQL refuses: see resources/help/rules/HW-503.md.
void hw503(Context &at)
{
    const Node view = at.statement.tree.as("ViewStmt"_L1);
    const Locks::Relation *relation = view ? at.scene.relation(relationName(view["view"_L1])) : nullptr;
    const std::optional<QStringList> columns = Locks::viewColumns(view);
    if (!relation || !view["replace"_L1].flag() || relation->kind != Locks::RelationKind::View
        || !relation->columnsKnown || !columns)
        return;
    qsizetype i = 0;
    for (const Column &column : relation->table.columns) {
        if (columns->value(i) != column.name)
            return at.report(
                QCoreApplication::translate("Lint", "PostgreSQL refuses: column %1 of %2 would go, or become another.")
                    .arg(column.name, display(relation->name)),
                -1, relation->name);
        ++i;
    }
}

} // namespace Howdah::Lint
