// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Name of more than 63 bytes: see resources/help/rules/HW-618.md.
void hw618(Context &at)
{
    for (const QString &name : namesMade(at))
        if (name.toUtf8().size() > 63)
            at.report(QCoreApplication::translate("Lint", "PostgreSQL cuts \"%1\" to 63 bytes.").arg(name));
}

} // namespace Howdah::Lint
