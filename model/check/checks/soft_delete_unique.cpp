// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/timestampcolumns.h"

namespace Howdah::Check {

Findings softDeleteUnique(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const Column *deleted = isDesigned(table) ? timestampColumn(table, deletedNames()) : nullptr;
        if (!deleted)
            continue;
        for (const Constraint *constraint : lookup.constraintsOf(table.name)) {
            if (constraint->kind != ConstraintKind::Unique
                || std::ranges::find(constraint->columns, deleted->name) != constraint->columns.end())
                continue;
            Finding found = finding(refOf(*constraint),
                text(QT_TRANSLATE_NOOP("Check",
                         "Unique constraint %1 of %2 also counts deleted rows: a deleted value can never be used "
                         "again."))
                    .arg(constraint->name, display(table.name)));
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "columns")), list(constraint->columns));
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "soft delete")), deleted->name);
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
