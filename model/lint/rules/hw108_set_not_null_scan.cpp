// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SET NOT NULL without a proof: see resources/help/rules/HW-108.md.
void hw108(Context &at)
{
    at.each({Act::SetNotNull, Act::AddNotNullConstraint}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint",
                "SET NOT NULL reads all of %1 under ACCESS EXCLUSIVE; no valid check proves that %2 has no nulls.")
                .arg(display(action.table()), action.member));
    });
}

} // namespace Howdah::Lint
