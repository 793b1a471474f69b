// SPDX-License-Identifier: Apache-2.0
#include "history/versiontable.h"

#include <set>

namespace Howdah {

void removeVersionTable(Database *database, const QString &versionTable)
{
    std::set<QualifiedName> removed;
    std::erase_if(database->tables, [&](const Table &table) {
        const QString full = table.name.schema + u'.' + table.name.name;
        const bool isIt = (table.name.name == versionTable || full == versionTable) && table.columns.size() == 1
            && table.columns.front().name == QLatin1StringView("version_num");
        if (isIt)
            removed.insert(table.name);
        return isIt;
    });
    const auto belongs = [&removed](const auto &object) { return removed.contains(object.relation); };
    std::erase_if(database->constraints, belongs);
    std::erase_if(database->indexes, belongs);
    std::erase_if(database->dependencies, [&removed](const Dependency &dependency) {
        return removed.contains(dependency.from.name) || removed.contains(dependency.to.name);
    });
}

} // namespace Howdah
