// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings indexInvalid(const Lookup &lookup)
{
    Findings result;
    for (const Index &index : lookup.database().indexes) {
        if (index.valid)
            continue;
        // REINDEX CONCURRENTLY leaves its half-made copy under these names; the original still stands.
        const bool leftover
            = index.name.name.contains(QLatin1String("_ccnew")) || index.name.name.contains(QLatin1String("_ccold"));
        Finding found = finding(refOf(index),
            (index.onPartitioned
                    ? text(QT_TRANSLATE_NOOP(
                          "Check", "Index %1 of partitioned table %2 is invalid: not every partition has its part."))
                    : text(QT_TRANSLATE_NOOP(
                          "Check", "Index %1 of %2 is invalid: it is kept up to date but no query uses it.")))
                .arg(index.name.name, display(index.relation)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "left by")),
            leftover                  ? QStringLiteral("REINDEX CONCURRENTLY")
                : index.onPartitioned ? QStringLiteral("CREATE INDEX ON ONLY")
                                      : QStringLiteral("CREATE INDEX CONCURRENTLY"));
        if (index.onPartitioned) {
            offer(found, completeIndex(lookup, index));
        } else {
            found.fix.push_back(drop(index));
            if (!leftover) {
                Index again = index;
                again.valid = true;
                found.fix.push_back(create(again));
            }
        }
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
