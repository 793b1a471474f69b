// SPDX-License-Identifier: Apache-2.0
#include "base/sensitivename.h"
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings sensitiveColumn(const Lookup &lookup)
{
    static const QStringList guarded{QStringLiteral("hash"), QStringLiteral("hashed"), QStringLiteral("digest"),
        QStringLiteral("encrypted"), QStringLiteral("cipher"), QStringLiteral("count"), QStringLiteral("tokens"),
        QStringLiteral("expires")};
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            const bool value
                = isText(column.type) || column.type == QLatin1String("bytea") || column.type == QLatin1String("date");
            return isSensitiveName(column.name) && value && !hasWord(column.name, guarded);
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check",
                            "Column %1 is named like a secret or personal data; whether its values are hashed or "
                            "encrypted was not looked "
                            "at."))
                .arg(display(columnRef(table.name, column.name)));
        });
}

} // namespace Howdah::Check
