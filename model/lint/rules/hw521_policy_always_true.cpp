// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Policy that lets everybody write: see resources/help/rules/HW-521.md.
void hw521(Context &at)
{
    const Node policy = at.statement.tree.as("CreatePolicyStmt"_L1);
    const auto isTrue
        = [&](QLatin1StringView field) { return policy[field].as("A_Const"_L1)["boolval"_L1]["boolval"_L1].flag(); };
    if (policy && policy["permissive"_L1].flag() && policy["cmd_name"_L1].text() != "select"_L1
        && (isTrue("qual"_L1) || isTrue("with_check"_L1)))
        at.report(QCoreApplication::translate("Lint", "The condition of %1 is always true: every row may be written.")
                .arg(policy["policy_name"_L1].text()));
}

} // namespace Howdah::Lint
