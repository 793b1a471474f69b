// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings dateAsText(const Lookup &lookup)
{
    static const QStringList endings{QStringLiteral("at"), QStringLiteral("date"), QStringLiteral("time"),
        QStringLiteral("timestamp"), QStringLiteral("datetime"), QStringLiteral("birthday"), QStringLiteral("dob")};
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            const QStringList parts = words(column.name);
            const bool named = !parts.isEmpty() && endings.contains(parts.last())
                && !(parts.size() == 1 && parts.last() == QLatin1String("at"));
            return named && isText(column.type) && !isArray(column.type);
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check", "Column %1 is named like a date or time but is %2."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
}

} // namespace Howdah::Check
