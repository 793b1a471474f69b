// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings moneyType(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup, [](const Table &, const Column &column) { return plainType(column.type) == QLatin1String("money"); },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP(
                            "Check", "Column %1 is %2: its currency and its decimals depend on a server setting."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
    for (Finding &found : result)
        offer(found,
            retype(lookup, {found.object.name, found.object.member}, QStringLiteral("numeric(19,4)"), Retype::Convert));
    return result;
}

} // namespace Howdah::Check
