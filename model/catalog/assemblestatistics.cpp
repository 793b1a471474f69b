// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleStatistics(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Name, RelationSchema, Relation, Definition, Target, Owner, Comment };
    auto row = rows.reader("statistics"_L1,
        fields("schema", "name", "relation_schema", "relation", "definition", "target", "owner", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        StatisticsObject &statistics = database.statistics.emplace_back();
        statistics.name = row->name(SchemaName);
        statistics.relation = row->name(RelationSchema);
        statistics.definition = row->text(Definition);
        statistics.target = row->optionalInteger(Target);
        statistics.owner = row->text(Owner);
        statistics.comment = row->text(Comment);
    }
    sortByName(database.statistics);
    return {};
}

} // namespace Howdah
