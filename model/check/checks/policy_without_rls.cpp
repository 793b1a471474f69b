// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings policyWithoutRls(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const std::vector<const Policy *> policies = lookup.policiesOf(table.name);
        if (table.rowSecurity || policies.empty())
            continue;
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP("Check", "Table %1 has policies, but row-level security is off: they do nothing."))
                .arg(display(table.name)));
        QStringList names;
        for (const Policy *policy : policies)
            names << policy->name;
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "policies")), names.join(QLatin1String(", ")));
        Table after = table;
        after.rowSecurity = true;
        found.fix.push_back(alter(table, after));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
