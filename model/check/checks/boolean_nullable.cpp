// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings booleanNullable(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return column.type == QLatin1String("boolean") && !column.notNull && column.generated == Generated::No;
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check", "Flag %1 may be null: it has three values, and NOT %1 misses the third."))
                .arg(display(columnRef(table.name, column.name)));
        });
    for (Finding &found : result)
        found.fix = alterColumn(
            lookup, found.object.name, found.object.member, [](Column &column) { column.notNull = true; });
    return result;
}

} // namespace Howdah::Check
