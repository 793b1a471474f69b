// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Extension that is not on the list: see resources/help/rules/HW-511.md.
void hw511(Context &at)
{
    const Node extension = at.statement.tree.as("CreateExtensionStmt"_L1);
    const QString name = extension["extname"_L1].text();
    if (extension && !at.settings.policy.extensions.isEmpty() && !at.settings.policy.extensions.contains(name))
        at.report(QCoreApplication::translate("Lint", "The policy does not list the extension %1.").arg(name));
}

} // namespace Howdah::Lint
