// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkActionUnchosen(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        if (foreignKey->onDelete != QLatin1Char('a'))
            continue;
        Finding found = finding(refOf(*foreignKey),
            text(QT_TRANSLATE_NOOP("Check",
                     "Foreign key %1 of %2 stops deletes in %3 while rows point there (NO ACTION, also the default)."))
                .arg(foreignKey->name, display(foreignKey->relation), display(foreignKey->referenced)));
        addAction(found, *foreignKey);
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
