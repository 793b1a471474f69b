// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"
#include "check/probe.h"

namespace Howdah::Check {

/// Columns that a project wants in every table (checks.json). Nothing is found where it wants none.
Findings columnsMissing(const Lookup &lookup, const Settings &settings)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table))
            continue;
        std::vector<QString> missing;
        for (const QString &name : settings.mandatoryColumns)
            if (!columnOf(table, name))
                missing.push_back(name);
        if (missing.empty())
            continue;
        Finding found = finding({ObjectKind::Table, table.name, {}},
            text(QT_TRANSLATE_NOOP("Check", "Table %1 lacks columns that every table here has: %2."))
                .arg(display(table.name), list(missing)));
        for (const QString &name : missing)
            found.basis += name + QLatin1Char('\n');
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
