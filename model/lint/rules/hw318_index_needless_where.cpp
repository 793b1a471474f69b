// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Condition of an index that always holds: see resources/help/rules/HW-318.md.
void hw318(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    const Node test = statement["whereClause"_L1].as("NullTest"_L1);
    const QStringList fields = strings(test["arg"_L1].as("ColumnRef"_L1)["fields"_L1]);
    const Column *column = relation && fields.size() == 1 ? relation->column(fields.first()) : nullptr;
    if (test["nulltesttype"_L1].text() == "IS_NOT_NULL"_L1 && column && column->notNull)
        at.report(QCoreApplication::translate("Lint", "%1 is never null: the condition only keeps queries away.")
                      .arg(column->name),
            -1, relation->name);
}

} // namespace Howdah::Lint
