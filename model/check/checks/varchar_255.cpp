// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings varchar255(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return column.type == QLatin1String("character varying(255)")
                || column.type == QLatin1String("character varying(256)");
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check",
                    "Column %1 is %2: a limit out of habit; PostgreSQL stores text of any length the same way."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
    for (Finding &found : result)
        offer(found, retype(lookup, {found.object.name, found.object.member}, QStringLiteral("text"), Retype::Widen));
    return result;
}

} // namespace Howdah::Check
