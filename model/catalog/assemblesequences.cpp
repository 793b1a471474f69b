// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleSequences(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName,
        Name,
        Type,
        Start,
        Increment,
        Minimum,
        Maximum,
        Cache,
        Cycle,
        Unlogged,
        IsIdentity,
        TableSchema,
        TableName,
        ColumnNamed,
        Owner,
        Access,
        Comment
    };
    auto row = rows.reader("sequences"_L1,
        fields("schema", "name", "type", "start", "increment", "minimum", "maximum", "cache", "cycle", "unlogged",
            "identity", "table_schema", "table_name", "column_name", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    database.sequences.reserve(size_t(row->count()));
    while (row->next()) {
        Sequence &sequence = database.sequences.emplace_back();
        sequence.name = row->name(SchemaName);
        sequence.type = row->text(Type);
        sequence.start = row->integer(Start);
        sequence.increment = row->integer(Increment);
        sequence.minimum = row->integer(Minimum);
        sequence.maximum = row->integer(Maximum);
        sequence.cache = row->integer(Cache);
        sequence.cycle = row->boolean(Cycle);
        sequence.unlogged = row->boolean(Unlogged);
        sequence.identity = row->boolean(IsIdentity);
        if (!row->isNull(ColumnNamed))
            sequence.ownedBy = ColumnName{row->name(TableSchema), row->text(ColumnNamed)};
        sequence.owner = row->text(Owner);
        sequence.grants = row->grants(Access, sequence.owner);
        sequence.comment = row->text(Comment);
    }
    sortByName(database.sequences);
    return {};
}

} // namespace Howdah
