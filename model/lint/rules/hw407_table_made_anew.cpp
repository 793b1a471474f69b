// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Table dropped and made anew: see resources/help/rules/HW-407.md.
void hw407(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    const QualifiedName name = at.scene.resolved(relationName(create["relation"_L1]));
    if (create && create["relation"_L1]["relpersistence"_L1].text() != "t"_L1
        && at.state.dropped.contains(display(name)))
        at.report(QCoreApplication::translate(
                      "Lint", "The rows of %1, its rights and whatever hung on it went with the DROP above.")
                      .arg(display(name)),
            -1, name);
}

} // namespace Howdah::Lint
