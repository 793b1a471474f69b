// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/redundantindex.h"

namespace Howdah::Check {

Findings indexRedundantPrefix(const Lookup &lookup)
{
    return replaceableIndexes(lookup,
        text(QT_TRANSLATE_NOOP("Check", "Index %1 of %2 is a prefix of %3, which can do its work.")), true,
        [](const IndexShape &other, const IndexShape &index) {
            const bool wider = other.keys.size() > index.keys.size()
                || (other.keys.size() == index.keys.size() && !other.unique
                    && other.include.size() > index.include.size());
            return wider && !index.unique && other.method == QLatin1String("btree") && index.method == other.method
                && isPrefix(index.keys, other.keys) && other.predicate == index.predicate
                && coversInclude(other, index);
        });
}

} // namespace Howdah::Check
