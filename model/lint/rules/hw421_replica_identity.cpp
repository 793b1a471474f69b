// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// REPLICA IDENTITY: see resources/help/rules/HW-421.md.
void hw421(Context &at)
{
    at.each({Act::SetReplicaIdentity}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate("Lint", "What subscribers get to know of changes of %1 is another from now on.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
