// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// A table written anew, or an index built, while another lock is held: see resources/help/rules/HW-604.md.
void hw604(Context &at)
{
    if (!at.state.inTransaction || at.state.kept.isEmpty())
        return;
    for (const Action &action : at.actions)
        for (const Locks::RelationFact &fact : Locks::factsOf(action, at.major).relations)
            if (fact.work >= Locks::Work::Build && at.isOthers(action, fact)) {
                at.report(QCoreApplication::translate(
                              "Lint", "The lock that keeps others out of %1 is held until %2 is done.")
                              .arg(at.state.kept.join(", "_L1), display(fact.relation)),
                    action.at, fact.relation, fact.work);
                return;
            }
}

} // namespace Howdah::Lint
