// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// View dropped and made anew: see resources/help/rules/HW-502.md.
void hw502(Context &at)
{
    const Node view = at.is("ViewStmt"_L1)                      ? at.node()["view"_L1]
        : at.node()["objtype"_L1].text() == "OBJECT_MATVIEW"_L1 ? at.node()["into"_L1]["rel"_L1]
                                                                : Node();
    const QualifiedName name = at.scene.resolved(relationName(view));
    if (!view || name.name.isEmpty())
        return;
    const int dropped = at.state.dropped.value(display(name), -1);
    if (dropped >= 0 && dropped < at.number && at.state.granted.value(display(name), -1) < at.number)
        at.report(
            QCoreApplication::translate("Lint", "Rights, owner, comments and triggers of %1 went with the DROP above.")
                .arg(display(name)),
            -1, name);
}

} // namespace Howdah::Lint
