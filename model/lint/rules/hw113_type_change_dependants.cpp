// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type change of a column that others use: see resources/help/rules/HW-113.md.
void hw113(Context &at)
{
    at.each({Act::RetypeInPlace, Act::RetypeChecked, Act::RetypeReindexed, Act::RetypeRewritten},
        [&](const Action &action) {
            QStringList blocking;
            for (const QString &what : at.scene.dependants(action.table(), action.member))
                if (what.startsWith("view "_L1) || what.startsWith("materialized view "_L1)
                    || what.startsWith("rule "_L1) || what.startsWith("policy "_L1))
                    blocking << what;
            if (!blocking.isEmpty())
                at.report(action,
                    QCoreApplication::translate("Lint", "PostgreSQL refuses to change the type of %1: %2 uses it.")
                        .arg(action.member, blocking.join(", "_L1)));
        });
}

} // namespace Howdah::Lint
