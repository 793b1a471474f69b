// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings timeWithZone(const Lookup &lookup)
{
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return baseType(column.type) == QLatin1String("time with time zone");
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check", "Column %1 is %2, which cannot know daylight saving time without a date."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
}

} // namespace Howdah::Check
