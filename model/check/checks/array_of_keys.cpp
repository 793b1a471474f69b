// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings arrayOfKeys(const Lookup &lookup)
{
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            if (!isArray(column.type))
                return false;
            const QString element = column.type.chopped(2);
            const QStringList parts = words(column.name);
            return (isInteger(element) || element == QLatin1String("uuid") || isText(element)) && !parts.isEmpty()
                && parts.last() == QLatin1String("ids");
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check",
                    "Array %1 holds keys of another table that no foreign key can guard; a junction table could."))
                .arg(display(columnRef(table.name, column.name)));
        });
}

} // namespace Howdah::Check
