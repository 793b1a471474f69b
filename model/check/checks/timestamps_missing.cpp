// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/timestampcolumns.h"

namespace Howdah::Check {

namespace {

/// A table of nothing but foreign keys and a key of its own records a link, not a thing with a history.
bool isOnlyLinks(const Lookup &lookup, const Table &table)
{
    return std::ranges::all_of(table.columns, [&](const Column &column) {
        return isForeignKeyColumn(lookup, table.name, column.name) || column.name == QLatin1String("id");
    });
}

} // namespace

Findings timestampsMissing(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table) || isOnlyLinks(lookup, table))
            continue;
        const Column *created = timestampColumn(table, createdNames());
        const Column *updated = timestampColumn(table, updatedNames());
        if (created && updated)
            continue;
        const QString missing = !created && !updated ? QStringLiteral("created_at, updated_at")
            : created                                ? QStringLiteral("updated_at")
                                                     : QStringLiteral("created_at");
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP("Check", "Table %1 does not record %2.")).arg(display(table.name), missing));
        // A default would stamp rows of years with this minute.
        found.fixNote = text(QT_TRANSLATE_NOOP("Check",
            "When the rows that are there were made nobody knows: add the columns without a default, set one "
            "afterwards, "
            "and have a trigger keep updated_at."));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
