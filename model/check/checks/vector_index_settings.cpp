// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

QString option(const Index &index, QLatin1String name, const QString &fallback)
{
    for (const QString &entry : index.options)
        if (entry.section(QLatin1Char('='), 0, 0) == name)
            return entry.section(QLatin1Char('='), 1);
    return fallback;
}

} // namespace

Findings vectorIndexSettings(const Lookup &lookup)
{
    Findings result;
    for (const Index &index : lookup.database().indexes) {
        const bool hnsw = index.method == QLatin1String("hnsw");
        if (!hnsw && index.method != QLatin1String("ivfflat"))
            continue;
        Finding found = finding(refOf(index),
            text(QT_TRANSLATE_NOOP("Check", "Vector index %1 of %2 is built with these settings."))
                .arg(index.name.name, display(index.relation)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "method")), index.method);
        // The defaults are pgvector's.
        if (hnsw) {
            addFact(found, QStringLiteral("m"), option(index, QLatin1String("m"), QStringLiteral("16")));
            addFact(found, QStringLiteral("ef_construction"),
                option(index, QLatin1String("ef_construction"), QStringLiteral("64")));
        } else {
            addFact(found, QStringLiteral("lists"), option(index, QLatin1String("lists"), QStringLiteral("100")));
        }
        if (!index.keys.empty())
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "operator class")), index.keys.front().operatorClass.name);
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
