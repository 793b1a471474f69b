// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

namespace Howdah {

Result<Database> assemble(CatalogRows &rows)
{
    using Part = Result<void> (*)(const CatalogRows &, Database &);
    static constexpr Part parts[] = {
        assembleSchemas,
        assembleExtensions,
        assembleCollations,
        assembleEnums,
        assembleComposites,
        assembleDomains,
        assembleRanges,
        assembleSequences,
        assembleRoutines,
        assembleTables,
        assembleViews,
        assembleConstraints,
        assembleIndexes,
        assembleTriggers,
        assembleRules,
        assemblePolicies,
        assembleStatistics,
        assembleEventTriggers,
        assemblePublications,
        assembleWrappers,
        assembleServers,
        assembleDefaultPrivileges,
        assembleOpaque,
        assembleUnmodelled,
        assembleDependencies,
    };
    if (const auto named = rows.readNames(); !named)
        return std::unexpected(named.error());
    Database database;
    for (const Part part : parts)
        if (const Result<void> done = part(rows, database); !done)
            return std::unexpected(done.error());
    return database;
}

} // namespace Howdah
