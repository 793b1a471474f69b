// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Policy that trusts what users write themselves: see resources/help/rules/HW-524.md.
void hw524(Context &at)
{
    const Node policy = at.is("CreatePolicyStmt"_L1) || at.is("AlterPolicyStmt"_L1) ? at.node() : Node();
    const auto trusts = [](const Node &expression) {
        QStringList words = stringsIn(expression);
        words << Locks::columnsIn(expression);
        return words.contains("user_metadata"_L1) || words.contains("raw_user_meta_data"_L1);
    };
    if (trusts(policy["qual"_L1]) || trusts(policy["with_check"_L1]))
        at.report(QCoreApplication::translate("Lint", "%1 reads data that every user can change for himself.")
                .arg(policy["policy_name"_L1].text()));
}

} // namespace Howdah::Lint
