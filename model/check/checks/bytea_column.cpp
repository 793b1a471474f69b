// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings byteaColumn(const Lookup &lookup)
{
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return column.type == QLatin1String("bytea")
                && !hasWord(column.name,
                    {QStringLiteral("hash"), QStringLiteral("digest"), QStringLiteral("checksum"),
                        QStringLiteral("salt"), QStringLiteral("signature"), QStringLiteral("key"),
                        QStringLiteral("token"), QStringLiteral("sha1"), QStringLiteral("sha256"),
                        QStringLiteral("md5"), QStringLiteral("fingerprint")});
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP(
                            "Check", "Column %1 is %2: files are better kept in object storage and referenced by key."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
}

} // namespace Howdah::Check
