// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/specialindex.h"

namespace Howdah::Check {

namespace {

bool isVector(const Column &column)
{
    const QString type = plainType(column.type);
    return type == QLatin1String("vector") || type == QLatin1String("halfvec") || type == QLatin1String("sparsevec");
}

} // namespace

Findings vectorWithoutIndex(const Lookup &lookup)
{
    Findings result = columnsWithoutMethod(lookup, isVector, {QStringLiteral("hnsw"), QStringLiteral("ivfflat")},
        text(QT_TRANSLATE_NOOP(
            "Check", "Vector column %1 has no HNSW index: every nearest-neighbour search reads every row.")),
        {});
    for (Finding &found : result) {
        const Column *column = lookup.column({found.object.name, found.object.member});
        // HNSW needs a fixed dimension and reaches 2,000 of them for vector, 4,000 for halfvec (pgvector's manual).
        const int dimensions = typeModifier(column->type).toInt();
        const bool half = plainType(column->type) == QLatin1String("halfvec");
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "dimensions")),
            dimensions > 0 ? QString::number(dimensions) : text(QT_TRANSLATE_NOOP("Check", "not fixed")));
        if (dimensions <= 0 || dimensions > (half ? 4000 : 2000)
            || plainType(column->type) == QLatin1String("sparsevec"))
            continue;
        const QString schema = column->type.section(QLatin1Char('.'), 0, -2);
        const QString operators = half ? QStringLiteral("halfvec_cosine_ops") : QStringLiteral("vector_cosine_ops");
        offer(found,
            createIndex(lookup, found.object.name, {found.object.member}, QStringLiteral("hnsw"),
                [&](Index &index) { index.keys.front().operatorClass = {schema, operators}; }));
    }
    return result;
}

} // namespace Howdah::Check
