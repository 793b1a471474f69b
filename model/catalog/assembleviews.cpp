// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addColumns(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName, Relation, Number, Name, Type, CollationSchema, CollationName, Expression, StatisticsTarget, Comment,
        Access
    };
    auto row = rows.reader("view_columns"_L1, fields("schema", "relation", "number", "name", "type", "collation_schema",
                                                     "collation_name", "expression", "statistics_target", "comment",
                                                     "grants"));
    if (!row)
        return std::unexpected(row.error());
    const auto places = positions(database.views);
    while (row->next()) {
        const auto found = places.constFind(row->name(SchemaName));
        if (found == places.cend())
            continue;
        ViewColumn &column = database.views[*found].columns.emplace_back();
        column.name = row->text(Name);
        column.type = row->text(Type);
        column.collation = row->name(CollationSchema);
        column.expression = row->optionalText(Expression);
        column.statisticsTarget = row->optionalInteger(StatisticsTarget);
        column.comment = row->text(Comment);
        column.grants = row->grants(Access);
    }
    return {};
}

} // namespace

Result<void> assembleViews(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName, Name, Materialized, Definition, ViewOptions, AccessMethod, Tablespace, Populated, Owner, Access, Comment
    };
    auto row = rows.reader("views"_L1, fields("schema", "name", "materialized", "definition", "options", "access_method",
                                              "tablespace", "populated", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        View &view = database.views.emplace_back();
        view.name = row->name(SchemaName);
        view.materialized = row->boolean(Materialized);
        view.definition = row->text(Definition);
        view.options = row->array(ViewOptions);
        view.accessMethod = row->text(AccessMethod);
        view.tablespace = row->text(Tablespace);
        view.populated = row->boolean(Populated);
        view.owner = row->text(Owner);
        view.grants = row->grants(Access);
        view.comment = row->text(Comment);
    }
    sortByName(database.views);
    return addColumns(rows, database);
}

} // namespace Howdah
