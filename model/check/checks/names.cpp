// SPDX-License-Identifier: Apache-2.0
#include "check/checks/names.h"

#include <QSet>

namespace Howdah::Check {

Findings nameFindings(const Lookup &lookup, const std::function<bool(const QString &)> &isBad, const QString &message)
{
    Findings result;
    const auto look = [&](const ObjectRef &ref, const QString &name) {
        if (isBad(name))
            result.push_back(finding(ref, message.arg(name)));
    };
    const Database &database = lookup.database();
    for (const Schema &schema : database.schemas)
        look(refOf(schema), schema.name);
    for (const Table &table : database.tables) {
        if (!isDesigned(table))
            continue;
        look(refOf(table), table.name.name);
        for (const Column &column : table.columns)
            if (column.local)
                look(columnRef(table.name, column.name), column.name);
    }
    for (const View &view : database.views)
        look(refOf(view), view.name.name);
    QSet<QualifiedName> seen; // overloads share one name
    for (const Routine &routine : database.routines) {
        if (!seen.contains(routine.name))
            look(refOf(routine), routine.name.name);
        seen.insert(routine.name);
    }
    return result;
}

} // namespace Howdah::Check
