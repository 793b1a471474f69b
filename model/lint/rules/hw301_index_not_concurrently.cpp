// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CREATE INDEX without CONCURRENTLY: see resources/help/rules/HW-301.md.
void hw301(Context &at)
{
    at.each({Act::CreateIndex}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "Nobody writes to %1 until the index is built.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
