// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings listByName(const Lookup &lookup)
{
    static const QStringList last{QStringLiteral("ids"), QStringLiteral("list"), QStringLiteral("csv"),
        QStringLiteral("tags"), QStringLiteral("emails"), QStringLiteral("phones"), QStringLiteral("keywords"),
        QStringLiteral("categories")};
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            const QStringList parts = words(column.name);
            return isText(column.type) && !isArray(column.type) && !parts.isEmpty() && last.contains(parts.last());
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check", "Text column %1 is named like a list: its values are probably not atomic."))
                .arg(display(columnRef(table.name, column.name)));
        });
}

} // namespace Howdah::Check
