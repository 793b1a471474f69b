// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP COLUMN: see resources/help/rules/HW-118.md.
void hw118(Context &at)
{
    at.each({Act::DropColumn}, [&](const Action &action) {
        if (at.isNewColumn(action.table(), action.member))
            return;
        at.report(action,
            QCoreApplication::translate("Lint", "Column %1 of %2 goes with its values.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
