// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings charPadded(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return baseType(column.type) == QLatin1String("character") && typeModifier(column.type).toInt() > 1;
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check",
                            "Column %1 is %2: shorter values are padded with blanks, and comparisons ignore them."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
    for (Finding &found : result) {
        const ColumnName name{found.object.name, found.object.member};
        QString type = lookup.column(name)->type;
        type.replace(QLatin1String("character("), QLatin1String("character varying("));
        offer(found, retype(lookup, name, type, Retype::Convert));
    }
    return result;
}

} // namespace Howdah::Check
