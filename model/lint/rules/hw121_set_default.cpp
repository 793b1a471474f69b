// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SET DEFAULT on a column that is in use: see resources/help/rules/HW-121.md.
void hw121(Context &at)
{
    at.each({Act::SetDefault}, [&](const Action &action) {
        if (!at.isNewColumn(action.table(), action.member))
            at.report(action,
                QCoreApplication::translate("Lint", "Programs that know the old default of %1 may still write it.")
                    .arg(action.member));
    });
}

} // namespace Howdah::Lint
