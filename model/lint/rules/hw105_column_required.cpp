// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// NOT NULL column without a default: see resources/help/rules/HW-105.md.
void hw105(Context &at)
{
    at.each({Act::AddColumnNotNull}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "Column %1 is NOT NULL without a default: it fails where %2 has rows.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
