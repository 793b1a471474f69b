// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addTables(const CatalogRows &rows, Database &database)
{
    enum { PublicationName, SchemaName, Relation, Columns, Filter };
    auto row = rows.reader("publication_tables"_L1, fields("publication", "schema", "relation", "columns", "filter"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        const auto found = std::ranges::find(database.publications, row->text(PublicationName), &Publication::name);
        if (found == database.publications.end())
            continue;
        PublicationTable &table = found->tables.emplace_back();
        table.relation = row->name(SchemaName);
        table.columns = row->array(Columns);
        std::ranges::sort(table.columns); // PostgreSQL keeps them as the table does, which says nothing
        table.filter = row->text(Filter);
    }
    for (Publication &publication : database.publications)
        std::ranges::sort(publication.tables,
            [](const PublicationTable &a, const PublicationTable &b) { return a.relation < b.relation; });
    return {};
}

} // namespace

Result<void> assemblePublications(const CatalogRows &rows, Database &database)
{
    enum { Name, AllTables, Schemas, Insert, Update, Delete, Truncate, ViaRoot, GeneratedColumns, Owner, Comment };
    auto row = rows.reader("publications"_L1,
        fields("name", "all_tables", "schemas", "publish_insert", "publish_update", "publish_delete",
            "publish_truncate", "via_root", "generated_columns", "owner", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Publication &publication = database.publications.emplace_back();
        publication.name = row->text(Name);
        publication.allTables = row->boolean(AllTables);
        publication.schemas = row->array(Schemas);
        publication.publishInsert = row->boolean(Insert);
        publication.publishUpdate = row->boolean(Update);
        publication.publishDelete = row->boolean(Delete);
        publication.publishTruncate = row->boolean(Truncate);
        publication.viaRoot = row->boolean(ViaRoot);
        publication.generatedColumns = row->boolean(GeneratedColumns);
        publication.owner = row->text(Owner);
        publication.comment = row->text(Comment);
    }
    sortByName(database.publications);
    return addTables(rows, database);
}

} // namespace Howdah
