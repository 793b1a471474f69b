// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Table without a primary key: see resources/help/rules/HW-709.md.
void hw709(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    bool hasKey = false;
    at.eachNewConstraint([&](const Locks::KnownConstraint &constraint, const Node &, qsizetype) {
        hasKey = hasKey || constraint.kind == ConstraintKind::PrimaryKey;
    });
    if (create && !hasKey && create["inhRelations"_L1].items().empty()
        && create["relation"_L1]["relpersistence"_L1].text() != "t"_L1)
        at.report(QCoreApplication::translate("Lint", "%1 has no primary key.")
                .arg(display(relationName(create["relation"_L1]))));
}

} // namespace Howdah::Lint
