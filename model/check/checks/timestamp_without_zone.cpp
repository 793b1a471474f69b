// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
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
    // In whose time the values are is nowhere written: the run offers the fix when somebody says so.
    for (Finding &found : result) {
        const ColumnName name{found.object.name, found.object.member};
        QString type = lookup.column(name)->type;
        type.replace(QLatin1String("without time zone"), QLatin1String("with time zone"));
        offer(found, retype(lookup, name, type, Retype::Convert));
    }
    return result;
}

} // namespace Howdah::Check
