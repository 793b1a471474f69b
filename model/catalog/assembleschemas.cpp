// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleSchemas(const CatalogRows &rows, Database &database)
{
    enum { Name, Owner, Access, Comment };
    auto row = rows.reader("schemas"_L1, fields("name", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Schema &schema = database.schemas.emplace_back();
        schema.name = row->text(Name);
        schema.owner = row->text(Owner);
        schema.grants = row->grants(Access, schema.owner);
        schema.comment = row->text(Comment);
    }
    sortByName(database.schemas);
    return {};
}

} // namespace Howdah
