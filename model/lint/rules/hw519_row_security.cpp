// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Row security switched, or a policy changed: see resources/help/rules/HW-519.md.
void hw519(Context &at)
{
    at.each({Act::SetRowSecurity, Act::CreatePolicy, Act::AlterPolicy, Act::DropPolicy}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "Who sees and changes which rows of %1 is another from now on.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
