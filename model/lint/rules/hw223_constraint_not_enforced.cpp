// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// NOT ENFORCED: see resources/help/rules/HW-223.md.
void hw223(Context &at)
{
    at.each({Act::AddCheckNotEnforced, Act::AddForeignKeyNotEnforced}, [&](const Action &action) {
        at.report(
            action, QCoreApplication::translate("Lint", "%1 is never looked at by PostgreSQL.").arg(action.member));
    });
}

} // namespace Howdah::Lint
