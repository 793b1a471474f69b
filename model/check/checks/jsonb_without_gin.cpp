// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/specialindex.h"

namespace Howdah::Check {

Findings jsonbWithoutGin(const Lookup &lookup)
{
    return columnsWithoutMethod(
        lookup, [](const Column &column) { return column.type == QLatin1String("jsonb"); },
        {QStringLiteral("gin"), QStringLiteral("btree"), QStringLiteral("hash")},
        text(QT_TRANSLATE_NOOP("Check", "JSONB column %1 has no GIN index: containment queries scan the table.")),
        QStringLiteral("gin"));
}

} // namespace Howdah::Check
