// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// timestamp and timestamptz with a session that is not in UTC: see resources/help/rules/HW-116.md.
void hw116(Context &at)
{
    at.each({Act::RetypeRewritten}, [&](const Action &action) {
        if (changesClock(at, action) && !at.state.utc)
            at.report(action,
                QCoreApplication::translate(
                    "Lint", "What %1 means depends on the session's TimeZone, which is not set to UTC here.")
                    .arg(action.member));
    });
}

} // namespace Howdah::Lint
