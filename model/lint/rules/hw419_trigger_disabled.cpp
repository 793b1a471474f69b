// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Triggers switched off: see resources/help/rules/HW-419.md.
void hw419(Context &at)
{
    for (const Action &action : at.actions) {
        const QString type = action.node["subtype"_L1].text();
        if (type.startsWith("AT_DisableTrig"_L1) && at.isOld(action))
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "Rows of %1 change without its triggers, or without its foreign keys.")
                    .arg(display(action.table())));
    }
    const Node setting = at.statement.tree.as("VariableSetStmt"_L1);
    if (setting && setting["name"_L1].text() == "session_replication_role"_L1
        && setting["kind"_L1].text() == "VAR_SET_VALUE"_L1)
        at.report(
            QCoreApplication::translate("Lint", "In this session no trigger runs and no foreign key is looked at."));
}

} // namespace Howdah::Lint
