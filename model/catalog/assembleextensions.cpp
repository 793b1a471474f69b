// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleExtensions(const CatalogRows &rows, Database &database)
{
    enum { Name, SchemaName, Version, Comment };
    auto row = rows.reader("extensions"_L1, fields("name", "schema", "version", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Extension &extension = database.extensions.emplace_back();
        extension.name = row->text(Name);
        extension.schema = row->text(SchemaName);
        extension.version = row->text(Version);
        extension.comment = row->text(Comment);
    }
    sortByName(database.extensions);
    return {};
}

} // namespace Howdah
