// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings urlColumn(const Lookup &lookup)
{
    static const QStringList files{QStringLiteral("image"), QStringLiteral("photo"), QStringLiteral("picture"),
        QStringLiteral("avatar"), QStringLiteral("file"), QStringLiteral("document"), QStringLiteral("attachment"),
        QStringLiteral("thumbnail"), QStringLiteral("video"), QStringLiteral("audio"), QStringLiteral("logo"),
        QStringLiteral("pdf"), QStringLiteral("download")};
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            const QStringList parts = words(column.name);
            return isText(column.type) && parts.size() > 1 && hasWord(column.name, files)
                && (parts.last() == QLatin1String("url") || parts.last() == QLatin1String("uri")
                    || parts.last() == QLatin1String("link"));
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check",
                            "Column %1 stores a file's URL; a key into object storage survives a change of host."))
                .arg(display(columnRef(table.name, column.name)));
        });
}

} // namespace Howdah::Check
