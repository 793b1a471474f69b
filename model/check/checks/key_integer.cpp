// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings keyInteger(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const Constraint *key = lookup.primaryKeyOf(table.name);
        if (!isDesigned(table) || !key || key->columns.size() != 1)
            continue;
        const Column *column = columnOf(table, key->columns.front());
        const bool numbered = column
            && (column->identity != Identity::No
                || (column->expression && column->expression->startsWith(QLatin1String("nextval("))));
        if (!numbered || (column->type != QLatin1String("integer") && column->type != QLatin1String("smallint")))
            continue;
        const bool tiny = column->type == QLatin1String("smallint");
        Finding found = finding(columnRef(table.name, column->name),
            text(QT_TRANSLATE_NOOP("Check", "Key %1 is %2: it ends at %3."))
                .arg(display(columnRef(table.name, column->name)), column->type,
                    tiny ? QStringLiteral("32,767") : QStringLiteral("2,147,483,647")));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), column->type);
        QStringList referencing;
        for (const Constraint *foreignKey : lookup.referencesTo(table.name))
            referencing << display(foreignKey->relation);
        if (!referencing.isEmpty())
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "referenced by")), referencing.join(QLatin1String(", ")));
        // The columns that hold this key grow with it, and so do the sequences that fill it.
        offer(found, retype(lookup, {table.name, column->name}, QStringLiteral("bigint"), Retype::Widen));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
