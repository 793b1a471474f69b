// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings indexPredicateAlwaysTrue(const Lookup &lookup)
{
    Findings result;
    for (const Index &index : lookup.database().indexes) {
        const Table *table = lookup.table(index.relation);
        if (!table || index.predicate.isEmpty())
            continue;
        const bool always = std::ranges::any_of(table->columns, [&](const Column &column) {
            QString bare = index.predicate;
            bare.remove(QLatin1Char('(')).remove(QLatin1Char(')')).remove(QLatin1Char('"'));
            return column.notNull && bare == QString(column.name + QStringLiteral(" IS NOT NULL"));
        });
        if (!always)
            continue;
        Finding found = finding(refOf(index),
            text(QT_TRANSLATE_NOOP(
                     "Check", "The predicate of index %1 is true for every row of %2: its column is NOT NULL."))
                .arg(index.name.name, display(index.relation)));
        addFact(found, QStringLiteral("WHERE"), index.predicate);
        Index plain = index;
        plain.predicate.clear();
        if (!index.onPartitioned && index.parentIndex.isEmpty())
            found.fix = {drop(index), create(plain)};
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
