// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Column of a domain with constraints: see resources/help/rules/HW-106.md.
void hw106(Context &at)
{
    at.each({Act::AddColumnDomain}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "The type of column %1 is a domain with constraints: all of %2 is written anew.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
