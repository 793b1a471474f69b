// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings constraintNotValidated(const Lookup &lookup)
{
    Findings result;
    for (const Constraint &constraint : lookup.database().constraints) {
        if ((constraint.validated && constraint.enforced) || !constraint.local)
            continue;
        Finding found = finding(refOf(constraint),
            (constraint.enforced
                    ? text(QT_TRANSLATE_NOOP(
                          "Check", "Constraint %1 of %2 was never validated: rows older than it may break it."))
                    : text(QT_TRANSLATE_NOOP("Check", "Constraint %1 of %2 is not enforced: no row is held to it.")))
                .arg(constraint.name, display(constraint.relation)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "definition")),
            constraint.definition.isEmpty() ? constraint.expression : constraint.definition);
        Constraint after = constraint;
        after.validated = true;
        after.enforced = true;
        after.definition.remove(QLatin1String(" NOT VALID")).remove(QLatin1String(" NOT ENFORCED"));
        found.fix.push_back(alter(constraint, after));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
