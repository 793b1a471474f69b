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

/// A log, a history, an event records its moment by itself and never changes; a list of kinds hardly does.
bool needsNone(const Table &table)
{
    static const QStringList records{QStringLiteral("log"), QStringLiteral("history"), QStringLiteral("audit"),
        QStringLiteral("event"), QStringLiteral("archive"), QStringLiteral("snapshot"), QStringLiteral("migration"),
        QStringLiteral("version")};
    static const QStringList kinds{QStringLiteral("type"), QStringLiteral("status"), QStringLiteral("kind"),
        QStringLiteral("category"), QStringLiteral("country"), QStringLiteral("currency"), QStringLiteral("language"),
        QStringLiteral("unit"), QStringLiteral("state"), QStringLiteral("role")};
    const QStringList parts = words(table.name.name);
    const QString last = parts.isEmpty() ? QString() : singular(parts.last());
    const bool moment
        = std::ranges::any_of(table.columns, [](const Column &column) { return isTimestamp(column.type); });
    return (moment && records.contains(last)) || (table.columns.size() <= 4 && kinds.contains(last));
}

} // namespace

Findings timestampsMissing(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table) || isOnlyLinks(lookup, table) || needsNone(table))
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
