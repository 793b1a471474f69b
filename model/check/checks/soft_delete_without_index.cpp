// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/timestampcolumns.h"
#include "sql/quoting.h"

namespace Howdah::Check {

Findings softDeleteWithoutIndex(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const Column *deleted = isDesigned(table) ? timestampColumn(table, deletedNames()) : nullptr;
        if (!deleted)
            continue;
        const bool indexed = std::ranges::any_of(
            lookup.indexesOf(table.name), [&](const Index *index) { return index->predicate.contains(deleted->name); });
        if (indexed)
            continue;
        Finding found = finding(columnRef(table.name, deleted->name),
            text(QT_TRANSLATE_NOOP(
                     "Check", "Rows of %1 are deleted softly by %2, but no partial index leaves the deleted ones out."))
                .arg(display(table.name), deleted->name));
        addFact(
            found, text(QT_TRANSLATE_NOOP("Check", "indexes")), QString::number(lookup.indexesOf(table.name).size()));
        found.fixNote
            = text(QT_TRANSLATE_NOOP("Check",
                       "Which index queries need is to be seen from them: one of theirs, with WHERE %1 IS NULL."))
                  .arg(Sql::identifier(deleted->name));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
