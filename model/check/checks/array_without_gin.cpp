// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/specialindex.h"

namespace Howdah::Check {

Findings arrayWithoutGin(const Lookup &lookup)
{
    return columnsWithoutMethod(
        lookup, [](const Column &column) { return isArray(column.type); },
        {QStringLiteral("gin"), QStringLiteral("gist")},
        text(QT_TRANSLATE_NOOP("Check", "Array column %1 has no GIN index: looking for an element scans the table.")),
        QStringLiteral("gin"));
}

} // namespace Howdah::Check
