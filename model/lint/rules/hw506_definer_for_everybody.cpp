// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SECURITY DEFINER that everybody may call: see resources/help/rules/HW-506.md.
void hw506(Context &at)
{
    const Node function = at.statement.tree.as("CreateFunctionStmt"_L1);
    const QualifiedName name = at.scene.resolved(qualifiedName(function["funcname"_L1]));
    const bool definer = std::ranges::any_of(function["options"_L1].items(), [](const Node &item) {
        const Node option = item.as("DefElem"_L1);
        return option["defname"_L1].text() == "security"_L1 && option["arg"_L1].as("Boolean"_L1)["boolval"_L1].flag();
    });
    const QString result = typeText(function["returnType"_L1]);
    // A trigger's function is called by the trigger; OR REPLACE keeps the rights of one that was there.
    if (!definer || result == "trigger"_L1 || result == "event_trigger"_L1
        || (function["replace"_L1].flag() && !at.scene.isRoutineBorn(name, at.migration)))
        return;
    const int all = at.state.revoked.value(QString(), -1);
    if (at.state.revoked.value(display(name), -1) < at.number
        && at.state.revoked.value(name.schema + u".*"_s, -1) < at.number && (all < 0 || all > at.number))
        at.report(QCoreApplication::translate("Lint", "Everybody may call %1, which runs with its owner's rights.")
                .arg(display(name)));
}

} // namespace Howdah::Lint
