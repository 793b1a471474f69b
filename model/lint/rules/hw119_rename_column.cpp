// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// RENAME COLUMN: see resources/help/rules/HW-119.md.
void hw119(Context &at)
{
    at.each({Act::RenameColumn}, [&](const Action &action) {
        if (at.isNewColumn(action.table(), action.member))
            return;
        at.report(action,
            QCoreApplication::translate("Lint", "Programs that name %1 of %2 fail at once.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
