// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings keyRandomUuid(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const Constraint *key = lookup.primaryKeyOf(table.name);
        if (!isDesigned(table) || !key || key->columns.size() != 1)
            continue;
        const Column *column = columnOf(table, key->columns.front());
        const QString value = column ? column->expression.value_or(QString()) : QString();
        if (!value.contains(QLatin1String("gen_random_uuid")) && !value.contains(QLatin1String("uuid_generate_v4"))
            && !value.contains(QLatin1String("uuidv4")))
            continue;
        Finding found = finding(columnRef(table.name, column->name),
            text(
                QT_TRANSLATE_NOOP("Check",
                    "Key %1 is a random UUID: new rows land all over its index; time-ordered ones (version 7) do not."))
                .arg(display(columnRef(table.name, column->name))));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "default")), value);
        // uuidv7() is part of PostgreSQL 18.
        if (lookup.database().serverVersion >= 180000)
            found.fix = alterColumn(
                lookup, table.name, column->name, [](Column &c) { c.expression = QStringLiteral("uuidv7()"); });
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
