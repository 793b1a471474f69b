// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"
#include "sql/parse/plpgsql.h"

namespace Howdah::Lint {

/// Function that puts its SQL together as it runs: see resources/help/rules/HW-507.md.
void hw507(Context &at)
{
    const Node function = at.statement.tree.as("CreateFunctionStmt"_L1);
    const bool isPlpgsql = std::ranges::any_of(function["options"_L1].items(), [](const Node &item) {
        const Node option = item.as("DefElem"_L1);
        return option["defname"_L1].text() == "language"_L1 && option["arg"_L1].text() == "plpgsql"_L1;
    });
    if (isPlpgsql && runsDynamicSql(at.sql.sliced(at.statement.offset, at.statement.length)))
        at.report(QCoreApplication::translate("Lint", "What %1 needs and changes is only seen when it runs.")
                .arg(display(qualifiedName(function["funcname"_L1]))));
}

} // namespace Howdah::Lint
