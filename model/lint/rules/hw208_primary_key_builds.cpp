// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// PRIMARY KEY without USING INDEX: see resources/help/rules/HW-208.md.
void hw208(Context &at)
{
    at.each({Act::AddPrimaryKey}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "The index of the key is built under ACCESS EXCLUSIVE on %1.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
