// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// RENAME of a table, schema or type: see resources/help/rules/HW-406.md.
void hw406(Context &at)
{
    const QString type = at.statement.tree.as("RenameStmt"_L1)["renameType"_L1].text();
    const bool isRelation = type == "OBJECT_TABLE"_L1 || type == "OBJECT_VIEW"_L1 || type == "OBJECT_MATVIEW"_L1;
    const bool isIndex = !at.actions.empty() && at.actions.front().act == Act::RenameIndex;
    if (at.scene.isTypeBorn(qualifiedName(at.node()["object"_L1]), at.migration))
        return;
    if ((isRelation && !isIndex && at.isOld(at.actions.front())) || type == "OBJECT_SCHEMA"_L1
        || type == "OBJECT_TYPE"_L1)
        at.report(QCoreApplication::translate("Lint", "Programs that use the old name fail at once."));
}

} // namespace Howdah::Lint
