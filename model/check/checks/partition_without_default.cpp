// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QRegularExpression>

#include <map>

namespace Howdah::Check {

namespace {

/// Ranges of one column that begin at MINVALUE, follow each other and end at MAXVALUE leave nothing out.
bool coversAll(const Lookup &lookup, const Table &table)
{
    static const QRegularExpression bound(QStringLiteral("^FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)$"));
    std::map<QString, QString> ranges;
    for (const Table &part : lookup.database().tables) {
        if (!part.partition || part.partition->parent != table.name)
            continue;
        const QRegularExpressionMatch match = bound.match(part.partition->bound);
        if (!match.hasMatch())
            return false;
        ranges[match.captured(1)] = match.captured(2);
    }
    QString at = QStringLiteral("MINVALUE");
    for (size_t steps = 0; steps < ranges.size(); ++steps) {
        const auto next = ranges.find(at);
        if (next == ranges.end())
            return false;
        at = next->second;
    }
    return !ranges.empty() && at == QLatin1String("MAXVALUE");
}

} // namespace

Findings partitionWithoutDefault(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        // Every row has a hash partition; only ranges and lists can have gaps.
        if (table.kind != TableKind::Partitioned || table.partitionKey.startsWith(QLatin1String("HASH")))
            continue;
        int partitions = 0;
        bool hasDefault = false;
        for (const Table &part : lookup.database().tables) {
            if (!part.partition || part.partition->parent != table.name)
                continue;
            ++partitions;
            hasDefault = hasDefault || part.partition->bound == QLatin1String("DEFAULT");
        }
        if (hasDefault || coversAll(lookup, table))
            continue;
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP(
                     "Check", "Partitioned table %1 has no default partition: a row that fits nowhere is refused."))
                .arg(display(table.name)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "partition key")), table.partitionKey);
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "partitions")), QString::number(partitions));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
