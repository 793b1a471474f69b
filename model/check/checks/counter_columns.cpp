// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

/// A trigger, on whatever table, whose function names the column: what is counted is in other tables.
bool mayMaintain(const Lookup &lookup, const Trigger &trigger, const ObjectRef &column)
{
    const auto &routines = lookup.database().routines;
    const auto function = std::ranges::find_if(routines, [&](const Routine &routine) {
        return routine.name == trigger.function && routine.result == QLatin1String("trigger");
    });
    return function != routines.end() && function->definition.contains(column.member)
        && (trigger.relation == column.name || function->definition.contains(column.name.name));
}

} // namespace

Findings counterColumns(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            const QStringList parts = words(column.name);
            return isInteger(column.type) && parts.size() > 1
                && (parts.last() == QLatin1String("count") || parts.last() == QLatin1String("counter"))
                && column.generated == Generated::No;
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check", "%1 is a count kept beside what it counts."))
                .arg(display(columnRef(table.name, column.name)));
        });
    for (Finding &found : result) {
        QStringList triggers;
        for (const Trigger &trigger : lookup.database().triggers)
            if (mayMaintain(lookup, trigger, found.object))
                triggers << display(refOf(trigger));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "triggers that name it")),
            triggers.isEmpty() ? text(QT_TRANSLATE_NOOP("Check", "none")) : triggers.join(QLatin1String(", ")));
    }
    return result;
}

} // namespace Howdah::Check
