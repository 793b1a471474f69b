// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// REFRESH MATERIALIZED VIEW without CONCURRENTLY: see resources/help/rules/HW-501.md.
void hw501(Context &at)
{
    at.each({Act::RefreshMaterializedView}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "Nobody reads %1 until it is filled.").arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
