// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Domain constraint that is proved at once: see resources/help/rules/HW-518.md.
void hw518(Context &at)
{
    for (const Action &action : at.actions)
        if (action.act == Act::AlterDomainValidated && at.node()["subtype"_L1].text() != "V"_L1)
            at.report(action,
                QCoreApplication::translate("Lint", "Every table that uses the domain %1 is read.").arg(action.member));
}

} // namespace Howdah::Lint
