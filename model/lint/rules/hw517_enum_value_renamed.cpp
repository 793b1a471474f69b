// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Value or attribute renamed: see resources/help/rules/HW-517.md.
void hw517(Context &at)
{
    const Node value = at.statement.tree.as("AlterEnumStmt"_L1);
    const Node rename = at.statement.tree.as("RenameStmt"_L1);
    if (value && !value["oldVal"_L1].text().isEmpty()
        && !at.scene.isTypeBorn(qualifiedName(value["typeName"_L1]), at.migration))
        at.report(QCoreApplication::translate("Lint", "Programs that write or compare '%1' fail at once.")
                .arg(value["oldVal"_L1].text()));
    else if (rename && rename["renameType"_L1].text() == "OBJECT_ATTRIBUTE"_L1
        && !at.scene.isTypeBorn(relationName(rename["relation"_L1]), at.migration))
        at.report(QCoreApplication::translate("Lint", "Programs that name the attribute %1 fail at once.")
                .arg(rename["subname"_L1].text()));
}

} // namespace Howdah::Lint
