// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings polymorphicPair(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table))
            continue;
        for (const Column &column : table.columns) {
            if (!column.name.endsWith(QLatin1String("_id")) || isForeignKeyColumn(lookup, table.name, column.name))
                continue;
            const QString stem = column.name.chopped(3);
            const Column *type = columnOf(table, stem + QStringLiteral("_type"));
            if (!type || isForeignKeyColumn(lookup, table.name, type->name))
                continue;
            Finding found = finding(columnRef(table.name, column.name),
                text(QT_TRANSLATE_NOOP("Check",
                         "By their names %1 points at different tables, told apart by %2; no foreign key could guard "
                         "that."))
                    .arg(display(columnRef(table.name, column.name)), type->name));
            addFact(found, column.name, column.type);
            addFact(found, type->name, type->type);
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "known from")),
                text(QT_TRANSLATE_NOOP("Check", "names and types; the values were not read")));
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
