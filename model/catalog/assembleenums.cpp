// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleEnums(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Name, Values, Owner, Access, Comment };
    auto row = rows.reader("enums"_L1, fields("schema", "name", "values", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        EnumType &type = database.enums.emplace_back();
        type.name = row->name(SchemaName);
        type.values = row->array(Values);
        type.owner = row->text(Owner);
        type.grants = row->grants(Access, type.owner);
        type.comment = row->text(Comment);
    }
    sortByName(database.enums);
    return {};
}

} // namespace Howdah
