// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CREATE TABLE … PARTITION OF: see resources/help/rules/HW-410.md.
void hw410(Context &at)
{
    for (const Action &action : at.actions)
        for (const Locks::Party &party : action.parties)
            if (action.act == Act::CreatePartition && party.part == Locks::Part::Parent && !at.isNew(party.name))
                at.report(
                    QCoreApplication::translate("Lint", "This takes ACCESS EXCLUSIVE on %1.").arg(display(party.name)),
                    action.at, party.name);
}

} // namespace Howdah::Lint
