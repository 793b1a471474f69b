// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ALTER TYPE ADD VALUE in a transaction, before 12: see resources/help/rules/HW-513.md.
void hw513(Context &at)
{
    for (const Action &action : at.actions)
        if (action.act == Act::AddEnumValue && at.state.inTransaction && !at.state.newTypes.contains(action.member))
            at.report(action,
                QCoreApplication::translate("Lint", "PostgreSQL %1 refuses ADD VALUE in a transaction.").arg(at.major));
}

} // namespace Howdah::Lint
