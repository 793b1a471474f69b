// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkPartlyIndexed(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        if (foreignKey->withoutOverlaps) // its rows are found by an index of another kind
            continue;
        if (supportOf(lookup, *foreignKey) != KeySupport::Partial)
            continue;
        Finding found = finding(refOf(*foreignKey),
            text(QT_TRANSLATE_NOOP("Check",
                     "Foreign key %2 (%3) of %1 is only partly indexed: an index covers some of its columns or some of "
                     "its rows."))
                .arg(display(foreignKey->relation), foreignKey->name, list(foreignKey->columns)));
        addAction(found, *foreignKey);
        addNearMisses(found, lookup, *foreignKey);
        offer(found, createIndex(lookup, foreignKey->relation, foreignKey->columns));
        // What the new index begins with need not be there twice.
        const std::vector<IndexKey> keys
            = found.fix.empty() ? std::vector<IndexKey>() : std::get<Index>(*found.fix.front().after).keys;
        for (const IndexShape &shape : indexShapes(lookup, foreignKey->relation))
            if (!shape.isNeeded() && !shape.unique && shape.method == QLatin1String("btree")
                && shape.predicate.isEmpty() && shape.include.empty() && isPrefix(shape.keys, keys)) {
                const std::vector<Change> end = dropIndex(lookup, *shape.index);
                found.fix.insert(found.fix.end(), end.begin(), end.end());
            }
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
