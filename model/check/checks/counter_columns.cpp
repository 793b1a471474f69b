// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings counterColumns(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            const QStringList parts = words(column.name);
            return isInteger(column.type) && parts.size() > 1
                && (parts.last() == QLatin1String("count") || parts.last() == QLatin1String("counter"))
                && column.generated == Generated::No;
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check", "%1 is a count kept beside what it counts."))
                .arg(display(columnRef(table.name, column.name)));
        });
    for (Finding &found : result) {
        QStringList triggers;
        for (const Trigger *trigger : lookup.triggersOf(found.object.name))
            triggers << trigger->name;
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "triggers of the table")),
            triggers.isEmpty() ? text(QT_TRANSLATE_NOOP("Check", "none")) : triggers.join(QLatin1String(", ")));
    }
    return result;
}

} // namespace Howdah::Check
