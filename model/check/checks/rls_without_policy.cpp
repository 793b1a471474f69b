// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings rlsWithoutPolicy(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!table.rowSecurity || !lookup.policiesOf(table.name).empty())
            continue;
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP(
                     "Check", "Row-level security of %1 is on without a policy: everyone but its owner sees nothing."))
                .arg(display(table.name)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "forced for the owner")),
            table.forceRowSecurity ? text(QT_TRANSLATE_NOOP("Check", "yes")) : text(QT_TRANSLATE_NOOP("Check", "no")));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
