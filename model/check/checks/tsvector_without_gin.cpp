// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/specialindex.h"

namespace Howdah::Check {

Findings tsvectorWithoutGin(const Lookup &lookup)
{
    return columnsWithoutMethod(
        lookup, [](const Column &column) { return column.type == QLatin1String("tsvector"); },
        {QStringLiteral("gin"), QStringLiteral("gist"), QStringLiteral("rum")},
        text(QT_TRANSLATE_NOOP("Check", "Full-text column %1 has no GIN index: every search reads every row.")),
        QStringLiteral("gin"));
}

} // namespace Howdah::Check
