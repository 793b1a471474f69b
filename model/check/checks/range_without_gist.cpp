// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/specialindex.h"

namespace Howdah::Check {

namespace {

const QStringList &spatialTypes()
{
    static const QStringList types{QStringLiteral("int4range"), QStringLiteral("int8range"), QStringLiteral("numrange"),
        QStringLiteral("daterange"), QStringLiteral("tsrange"), QStringLiteral("tstzrange"), QStringLiteral("geometry"),
        QStringLiteral("geography"), QStringLiteral("point"), QStringLiteral("box"), QStringLiteral("polygon"),
        QStringLiteral("circle")};
    return types;
}

} // namespace

Findings rangeWithoutGist(const Lookup &lookup)
{
    return columnsWithoutMethod(
        lookup, [](const Column &column) { return spatialTypes().contains(plainType(column.type)); },
        {QStringLiteral("gist"), QStringLiteral("spgist"), QStringLiteral("brin")},
        text(QT_TRANSLATE_NOOP(
            "Check", "Range or geometry column %1 has no GiST index: overlap and distance queries scan the table.")),
        QStringLiteral("gist"));
}

} // namespace Howdah::Check
