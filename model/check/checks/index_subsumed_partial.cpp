// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/redundantindex.h"

namespace Howdah::Check {

Findings indexSubsumedPartial(const Lookup &lookup)
{
    return replaceableIndexes(lookup,
        text(QT_TRANSLATE_NOOP("Check",
            "Partial index %1 of %2 covers rows that %3 covers too; it is worth its upkeep only if it is much "
            "smaller.")),
        false, [](const IndexShape &other, const IndexShape &index) {
            return !index.predicate.isEmpty() && other.predicate.isEmpty() && !index.unique
                && index.method == other.method && isPrefix(index.keys, other.keys) && coversInclude(other, index);
        });
}

} // namespace Howdah::Check
