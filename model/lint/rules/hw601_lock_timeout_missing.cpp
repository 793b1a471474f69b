// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// No lock_timeout before a lock that blocks: see resources/help/rules/HW-601.md.
void hw601(Context &at)
{
    if (at.state.lockTimeout || at.state.localLockTimeout)
        return;
    for (const Action &action : at.actions)
        for (const Locks::RelationFact &fact : Locks::factsOf(action, at.major).relations)
            if (fact.mode >= Locks::Mode::Share && at.isOthers(action, fact)) {
                at.report(QCoreApplication::translate(
                              "Lint", "%1 on %2 is asked for without lock_timeout: all others wait behind it.")
                              .arg(Locks::word(fact.mode), display(fact.relation)),
                    action.at, fact.relation);
                return;
            }
}

} // namespace Howdah::Lint
