// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings timestampWithoutZone(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return isTimestamp(column.type) && column.type.endsWith(QLatin1String("without time zone"));
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP(
                            "Check", "Column %1 is %2: the same value means different moments to different clients."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
    for (Finding &found : result)
        found.fix.push_back(alterColumn(*lookup.table(found.object.name), found.object.member, [](Column &column) {
            column.type.replace(QLatin1String("without time zone"), QLatin1String("with time zone"));
        }));
    return result;
}

} // namespace Howdah::Check
