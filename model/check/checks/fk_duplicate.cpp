// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkDuplicate(const Lookup &lookup)
{
    Findings result;
    std::vector<const Constraint *> seen;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        const auto twin = std::ranges::find_if(seen, [&](const Constraint *other) {
            return other->relation == foreignKey->relation && other->columns == foreignKey->columns
                && other->referenced == foreignKey->referenced
                && other->referencedColumns == foreignKey->referencedColumns;
        });
        if (twin == seen.end()) {
            seen.push_back(foreignKey);
            continue;
        }
        Finding found = finding(refOf(*foreignKey),
            text(QT_TRANSLATE_NOOP("Check", "Foreign key %1 of %2 repeats %3: every write is checked twice."))
                .arg(foreignKey->name, display(foreignKey->relation), (*twin)->name));
        addAction(found, *foreignKey);
        if (foreignKey->onDelete == (*twin)->onDelete && foreignKey->onUpdate == (*twin)->onUpdate)
            found.fix.push_back(drop(*foreignKey));
        found.relies = {refOf(**twin)};
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
