// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// A sequence dropped, or set back: see resources/help/rules/HW-422.md.
void hw422(Context &at)
{
    for (const Action &action : at.actions) {
        const bool drops = at.node()["removeType"_L1].text() == "OBJECT_SEQUENCE"_L1;
        const bool restarts = at.is("AlterSeqStmt"_L1)
            && std::ranges::any_of(at.node()["options"_L1].items(),
                [](const Node &option) { return option.as("DefElem"_L1)["defname"_L1].text() == "restart"_L1; });
        if ((drops || restarts) && at.isOld(action))
            at.report(action,
                QCoreApplication::translate("Lint", "%1 forgets which numbers were given out.")
                    .arg(display(action.table())));
    }
}

} // namespace Howdah::Lint
