// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/specialindex.h"

namespace Howdah::Check {

Findings arrayWithoutGin(const Lookup &lookup)
{
    // GIN keeps the elements in order: it has no place for what has none.
    static const QStringList incomparable{QStringLiteral("json"), QStringLiteral("xml"), QStringLiteral("point"),
        QStringLiteral("line"), QStringLiteral("lseg"), QStringLiteral("box"), QStringLiteral("path"),
        QStringLiteral("polygon"), QStringLiteral("circle")};
    return columnsWithoutMethod(
        lookup,
        [](const Column &column) {
            return isArray(column.type) && !incomparable.contains(plainType(column.type.chopped(2)));
        },
        {QStringLiteral("gin"), QStringLiteral("gist")},
        text(QT_TRANSLATE_NOOP("Check", "Array column %1 has no GIN index: looking for an element scans the table.")),
        QStringLiteral("gin"));
}

} // namespace Howdah::Check
