// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings btreeOnContainer(const Lookup &lookup)
{
    Findings result;
    for (const Index &index : lookup.database().indexes) {
        if (index.method != QLatin1String("btree") || index.unique || index.keys.empty()
            || !index.parentIndex.isEmpty())
            continue;
        const Column *column = lookup.column({index.relation, index.keys.front().column});
        if (!column
            || !(isArray(column->type) || column->type == QLatin1String("jsonb")
                || column->type == QLatin1String("tsvector")))
            continue;
        Finding found = finding(refOf(index),
            text(QT_TRANSLATE_NOOP(
                     "Check", "B-tree index %1 holds whole values of %2 (%3); it cannot look inside them."))
                .arg(index.name.name, display(columnRef(index.relation, column->name)), column->type));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), column->type);
        offer(found, createIndex(lookup, index.relation, {column->name}, QStringLiteral("gin")));
        const std::vector<Change> end = dropIndex(lookup, index);
        if (!found.fix.empty())
            found.fix.insert(found.fix.end(), end.begin(), end.end());
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
