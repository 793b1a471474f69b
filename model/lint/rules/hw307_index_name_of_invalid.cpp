// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// IF NOT EXISTS where an invalid index has the name: see resources/help/rules/HW-307.md.
void hw307(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const QualifiedName table = at.scene.resolved(relationName(statement["relation"_L1]));
    const Locks::KnownIndex *known = at.scene.index({table.schema, statement["idxname"_L1].text()});
    if (statement && statement["if_not_exists"_L1].flag() && known && !known->valid && known->born != at.migration)
        at.report(QCoreApplication::translate("Lint", "%1 is there already, and invalid: this leaves it so.")
                      .arg(known->name.name),
            -1, table);
}

} // namespace Howdah::Lint
