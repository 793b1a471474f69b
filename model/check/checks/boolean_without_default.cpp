// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings booleanWithoutDefault(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return column.type == QLatin1String("boolean") && !column.expression && column.generated == Generated::No;
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check", "Flag %1 has no default: every INSERT must name it."))
                .arg(display(columnRef(table.name, column.name)));
        });
    for (Finding &found : result)
        found.fix.push_back(alterColumn(*lookup.table(found.object.name), found.object.member,
            [](Column &column) { column.expression = QStringLiteral("false"); }));
    return result;
}

} // namespace Howdah::Check
