// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Inheritance, typed tables, wide partition keys: see resources/help/rules/HW-412.md.
void hw412(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    const QualifiedName name = at.scene.resolved(relationName(create["relation"_L1]));
    if (!create)
        return;
    if (!create["partbound"_L1] && !create["inhRelations"_L1].items().empty())
        at.report(QCoreApplication::translate("Lint", "Keys and foreign keys of a parent do not hold in %1.")
                      .arg(display(name)),
            -1, name);
    else if (create["ofTypename"_L1])
        at.report(QCoreApplication::translate("Lint", "%1 has the columns of its type, and can have no others.")
                      .arg(display(name)),
            -1, name);
    else if (create["partspec"_L1]["partParams"_L1].items().size() > 1)
        at.report(QCoreApplication::translate("Lint", "Partitions of %1 are cut by several columns at once.")
                      .arg(display(name)),
            -1, name);
}

} // namespace Howdah::Lint
