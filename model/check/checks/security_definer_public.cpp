// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings securityDefinerPublic(const Lookup &lookup)
{
    Findings result;
    for (const Routine &routine : lookup.database().routines) {
        const bool isPublic
            = std::ranges::any_of(routine.grants, [](const Grant &grant) { return grant.grantee.isEmpty(); });
        // A trigger function cannot be called, whoever holds EXECUTE.
        if (!routine.securityDefiner || !isPublic || routine.result == QLatin1String("trigger")
            || routine.result == QLatin1String("event_trigger"))
            continue;
        Finding found = finding(refOf(routine),
            text(QT_TRANSLATE_NOOP("Check", "Every role may run %1 with the rights of %2."))
                .arg(display(refOf(routine)), routine.owner));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "owner")), routine.owner);
        Routine after = routine;
        std::erase_if(after.grants, [](const Grant &grant) { return grant.grantee.isEmpty(); });
        found.fix.push_back(alter(routine, after));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
