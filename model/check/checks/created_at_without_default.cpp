// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/timestampcolumns.h"

namespace Howdah::Check {

Findings createdAtWithoutDefault(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const Column *created = isDesigned(table) ? timestampColumn(table, createdNames()) : nullptr;
        if (!created || !isTimestamp(created->type) || created->expression)
            continue;
        const bool byTrigger = std::ranges::any_of(lookup.triggersOf(table.name),
            [](const Trigger *trigger) { return trigger->definition.contains(QLatin1String(" BEFORE INSERT")); });
        if (byTrigger)
            continue;
        Finding found = finding(columnRef(table.name, created->name),
            text(QT_TRANSLATE_NOOP("Check", "Column %1 is filled by no default and no trigger."))
                .arg(display(columnRef(table.name, created->name))));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), created->type);
        found.fix = alterColumn(
            lookup, table.name, created->name, [](Column &column) { column.expression = QStringLiteral("now()"); });
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
