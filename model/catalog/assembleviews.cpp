// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addColumns(const CatalogRows &rows, Database &database)
{
    enum { Relation, Name, Type, Modifier, Collation, Expression, StatisticsTarget, Comment, Access };
    auto row = rows.reader("view_columns"_L1,
        fields("relation", "name", "type", "modifier", "collation", "expression", "statistics_target", "comment",
            "grants"));
    if (!row)
        return std::unexpected(row.error());
    const auto places = positions(database.views);
    while (row->next()) {
        const CatalogNames::Relation *listed = rows.names().listed(row->number(Relation));
        const auto found = listed ? places.constFind(listed->name) : places.cend();
        if (found == places.cend())
            continue;
        const CatalogNames::Type type = rows.names().type(row->number(Type), int(row->integer(Modifier)));
        ViewColumn &column = database.views[*found].columns.emplace_back();
        column.name = row->text(Name);
        column.type = type.text;
        if (row->number(Collation) != type.collation)
            column.collation = rows.names().collation(row->number(Collation));
        column.expression = row->optionalText(Expression);
        column.statisticsTarget = row->optionalInteger(StatisticsTarget);
        column.comment = row->text(Comment);
        column.grants = row->grants(Access, database.views[*found].owner);
    }
    return {};
}

} // namespace

Result<void> assembleViews(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName,
        Name,
        Materialized,
        Definition,
        ViewOptions,
        AccessMethod,
        Tablespace,
        Populated,
        Owner,
        Access,
        Comment
    };
    auto row = rows.reader("views"_L1,
        fields("schema", "name", "materialized", "definition", "options", "access_method", "tablespace", "populated",
            "owner", "grants", "comment"));
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
        view.grants = row->grants(Access, view.owner);
        view.comment = row->text(Comment);
    }
    sortByName(database.views);
    return addColumns(rows, database);
}

} // namespace Howdah
