// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Column with a default before PostgreSQL 11: see resources/help/rules/HW-102.md.
void hw102(Context &at)
{
    at.each({Act::AddColumnDefault}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "Before PostgreSQL 11, adding column %1 with a default writes all of %2 anew.")
                .arg(action.member, display(action.table())));
    });
}

} // namespace Howdah::Lint
