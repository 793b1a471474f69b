// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkPartlyIndexed(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        if (supportOf(lookup, *foreignKey) != KeySupport::Partial)
            continue;
        Finding found = finding(refOf(*foreignKey),
            text(QT_TRANSLATE_NOOP("Check",
                     "Foreign key %2 (%3) of %1 is only partly indexed: an index covers some of its columns or some of "
                     "its rows."))
                .arg(display(foreignKey->relation), foreignKey->name, list(foreignKey->columns)));
        addAction(found, *foreignKey);
        addNearMisses(found, lookup, *foreignKey);
        found.fix.push_back(createIndex(lookup, foreignKey->relation, foreignKey->columns));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
