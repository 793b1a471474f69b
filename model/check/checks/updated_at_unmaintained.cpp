// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/timestampcolumns.h"

namespace Howdah::Check {

Findings updatedAtUnmaintained(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const Column *updated = isDesigned(table) ? timestampColumn(table, updatedNames()) : nullptr;
        if (!updated || !isTimestamp(updated->type))
            continue;
        const bool maintained = std::ranges::any_of(lookup.triggersOf(table.name), [](const Trigger *trigger) {
            const QString &sql = trigger->definition;
            return sql.contains(QLatin1String(" BEFORE ")) && sql.contains(QLatin1String("UPDATE"))
                && trigger->enabled != QLatin1Char('D');
        });
        if (maintained)
            continue;
        Finding found = finding(columnRef(table.name, updated->name),
            text(QT_TRANSLATE_NOOP(
                     "Check", "No trigger keeps %1 up to date; it is as right as every program that writes the table."))
                .arg(display(columnRef(table.name, updated->name))));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "default")),
            updated->expression.value_or(text(QT_TRANSLATE_NOOP("Check", "none"))));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
