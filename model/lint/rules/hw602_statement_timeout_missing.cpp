// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// No statement_timeout before long work under a lock: see resources/help/rules/HW-602.md.
void hw602(Context &at)
{
    if (at.state.statementTimeout || at.state.localStatementTimeout)
        return;
    for (const Action &action : at.actions)
        for (const Locks::RelationFact &fact : Locks::factsOf(action, at.major).relations)
            if (fact.mode >= Locks::Mode::Share && fact.work >= Locks::Work::Scan && at.isOthers(action, fact)) {
                at.report(QCoreApplication::translate(
                              "Lint", "Without statement_timeout nothing ends this while it holds %1 on %2.")
                              .arg(Locks::word(fact.mode), display(fact.relation)),
                    action.at, fact.relation);
                return;
            }
}

} // namespace Howdah::Lint
