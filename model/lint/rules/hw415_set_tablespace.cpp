// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SET TABLESPACE: see resources/help/rules/HW-415.md.
void hw415(Context &at)
{
    at.each({Act::SetTablespace}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "All of %1 is written anew under ACCESS EXCLUSIVE.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
