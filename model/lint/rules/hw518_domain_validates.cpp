// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Domain constraint that is proved at once: see resources/help/rules/HW-518.md.
void hw518(Context &at)
{
    if (const Node domain = at.statement.tree.as("CreateDomainStmt"_L1)) {
        const bool constrained = std::ranges::any_of(domain["constraints"_L1].items(), [](const Node &item) {
            const QString type = item.as("Constraint"_L1)["contype"_L1].text();
            return type == "CONSTR_CHECK"_L1 || type == "CONSTR_NOTNULL"_L1;
        });
        if (constrained)
            at.report(QCoreApplication::translate(
                "Lint", "A constraint of a domain is changed only by reading every table that uses it."));
        return;
    }
    if (at.scene.isTypeBorn(qualifiedName(at.node()["typeName"_L1]), at.migration))
        return;
    for (const Action &action : at.actions)
        if (action.act == Act::AlterDomainValidated && at.node()["subtype"_L1].text() != "V"_L1)
            at.report(action,
                QCoreApplication::translate("Lint", "Every table that uses the domain %1 is read.").arg(action.member));
}

} // namespace Howdah::Lint
