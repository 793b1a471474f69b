// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addAttributes(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Name, AttributeName, Type, CollationSchema, CollationName, Comment };
    auto row = rows.reader("composite_attributes"_L1,
        fields("schema", "name", "attribute", "type", "collation_schema", "collation_name", "comment"));
    if (!row)
        return std::unexpected(row.error());
    const auto places = positions(database.composites);
    while (row->next()) {
        const auto found = places.constFind(row->name(SchemaName));
        if (found == places.cend())
            continue;
        Attribute &attribute = database.composites[*found].attributes.emplace_back();
        attribute.name = row->text(AttributeName);
        attribute.type = row->text(Type);
        attribute.collation = row->name(CollationSchema);
        attribute.comment = row->text(Comment);
    }
    return {};
}

} // namespace

Result<void> assembleComposites(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Name, Owner, Access, Comment };
    auto row = rows.reader("composites"_L1, fields("schema", "name", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        CompositeType &type = database.composites.emplace_back();
        type.name = row->name(SchemaName);
        type.owner = row->text(Owner);
        type.grants = row->grants(Access, type.owner);
        type.comment = row->text(Comment);
    }
    sortByName(database.composites);
    return addAttributes(rows, database);
}

} // namespace Howdah
