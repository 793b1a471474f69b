// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ALTER TABLE twice where once will do: see resources/help/rules/HW-417.md.
void hw417(Context &at)
{
    if (!at.is("AlterTableStmt"_L1) || at.actions.empty() || at.state.lastAltered.isEmpty())
        return;
    const Action &action = at.actions.front();
    const QString type = action.node["subtype"_L1].text();
    const bool gainsAlone
        = type == "AT_ValidateConstraint"_L1 || type.startsWith("AT_Attach"_L1) || type.startsWith("AT_Detach"_L1);
    if (!gainsAlone && at.isOld(action) && at.state.lastAltered == display(action.table()))
        at.report(action,
            QCoreApplication::translate("Lint", "The ALTER TABLE before this one is of %1 too: one can do both.")
                .arg(display(action.table())));
}

} // namespace Howdah::Lint
