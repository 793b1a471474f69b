// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/redundantindex.h"

namespace Howdah::Check {

Findings indexHashBesideBtree(const Lookup &lookup)
{
    return replaceableIndexes(lookup,
        text(QT_TRANSLATE_NOOP("Check", "Hash index %1 of %2 answers only equality, which %3 answers as well.")), true,
        [](const IndexShape &other, const IndexShape &index) {
            return index.method == QLatin1String("hash") && other.method == QLatin1String("btree")
                && index.keys.front().column == other.keys.front().column
                && index.keys.front().expression == other.keys.front().expression
                && index.keys.front().collation == other.keys.front().collation && index.predicate == other.predicate;
        });
}

} // namespace Howdah::Check
