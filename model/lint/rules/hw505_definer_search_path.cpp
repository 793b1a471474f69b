// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// SECURITY DEFINER without a search_path of its own: see resources/help/rules/HW-505.md.
void hw505(Context &at)
{
    const Node function = at.statement.tree.as("CreateFunctionStmt"_L1);
    bool definer = false, ownPath = false;
    for (const Node &item : function["options"_L1].items()) {
        const Node option = item.as("DefElem"_L1);
        const QString name = option["defname"_L1].text();
        definer = definer || (name == "security"_L1 && option["arg"_L1].as("Boolean"_L1)["boolval"_L1].flag());
        ownPath = ownPath
            || (name == "set"_L1 && option["arg"_L1].as("VariableSetStmt"_L1)["name"_L1].text() == "search_path"_L1);
    }
    if (definer && !ownPath)
        at.report(QCoreApplication::translate("Lint", "Who calls %1 chooses which tables and operators it finds.")
                .arg(display(qualifiedName(function["funcname"_L1]))));
}

} // namespace Howdah::Lint
