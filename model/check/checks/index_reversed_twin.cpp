// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/redundantindex.h"

namespace Howdah::Check {

Findings indexReversedTwin(const Lookup &lookup)
{
    return replaceableIndexes(lookup,
        text(QT_TRANSLATE_NOOP("Check", "Index %1 of %2 is %3 read backwards; a B-tree is read both ways.")), true,
        [](const IndexShape &other, const IndexShape &index) {
            const bool opposite = other.keys.size() == index.keys.size()
                && std::equal(index.keys.begin(), index.keys.end(), other.keys.begin(), oppositeKey);
            // Of the two, the one with the later name is reported, unless the other must stay anyway.
            const bool chosen = other.isNeeded() || other.name < index.name;
            return opposite && chosen && !index.unique && !other.unique && other.method == QLatin1String("btree")
                && index.method == other.method && other.predicate == index.predicate
                && sameSet(other.include, index.include);
        });
}

} // namespace Howdah::Check
