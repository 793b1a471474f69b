// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/redundantindex.h"

namespace Howdah::Check {

Findings indexDuplicatesUnique(const Lookup &lookup)
{
    return replaceableIndexes(lookup,
        text(QT_TRANSLATE_NOOP("Check", "Index %1 of %2 repeats %3, which is unique and finds the same rows.")), true,
        [](const IndexShape &other, const IndexShape &index) {
            return other.unique && !index.unique && other.method == QLatin1String("btree")
                && index.method == other.method && other.keys.size() == index.keys.size()
                && isPrefix(index.keys, other.keys) && other.predicate == index.predicate
                && coversInclude(other, index);
        });
}

} // namespace Howdah::Check
