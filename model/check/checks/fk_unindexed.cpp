// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkUnindexed(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        if (foreignKey->withoutOverlaps) // its rows are found by an index of another kind
            continue;
        if (supportOf(lookup, *foreignKey) != KeySupport::None)
            continue;
        Finding found = finding(refOf(*foreignKey),
            text(QT_TRANSLATE_NOOP("Check",
                     "No index finds the rows of %1 by foreign key %2 (%3); every delete or key update in %4 scans the "
                     "table."))
                .arg(display(foreignKey->relation), foreignKey->name, list(foreignKey->columns),
                    display(foreignKey->referenced)));
        addAction(found, *foreignKey);
        addNearMisses(found, lookup, *foreignKey);
        offer(found, createIndex(lookup, foreignKey->relation, foreignKey->columns));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
