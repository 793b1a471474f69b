// SPDX-License-Identifier: Apache-2.0
#include "exchange/selection.h"

#include <set>

namespace Howdah {

Database onlyTables(const Database &database, const std::vector<QualifiedName> &tables)
{
    const std::set<QualifiedName> kept(tables.begin(), tables.end());
    Database result = database;
    std::erase_if(result.tables, [&kept](const Table &each) { return !kept.contains(each.name); });
    const auto isOfOthers = [&kept](const auto &each) { return !kept.contains(each.relation); };
    std::erase_if(result.constraints, [&](const Constraint &each) {
        return isOfOthers(each) || (each.kind == ConstraintKind::ForeignKey && !kept.contains(each.referenced));
    });
    std::erase_if(result.indexes, isOfOthers);
    std::erase_if(result.triggers, isOfOthers);
    std::erase_if(result.rules, isOfOthers);
    std::erase_if(result.policies, isOfOthers);
    std::erase_if(result.statistics, isOfOthers);
    std::erase_if(result.sequences,
        [&kept](const Sequence &each) { return !each.ownedBy || !kept.contains(each.ownedBy->relation); });
    result.views.clear();
    result.routines.clear();
    result.eventTriggers.clear();
    result.publications.clear();
    result.opaque.clear();
    return result;
}

} // namespace Howdah
