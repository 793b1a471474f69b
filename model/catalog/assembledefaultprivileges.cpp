// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleDefaultPrivileges(const CatalogRows &rows, Database &database)
{
    enum { Role, SchemaName, ObjectType, Access };
    auto row = rows.reader("default_privileges"_L1, fields("role", "schema", "object_type", "grants"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        DefaultPrivileges &privileges = database.defaultPrivileges.emplace_back();
        privileges.role = row->text(Role);
        privileges.schema = row->text(SchemaName);
        privileges.objectType = row->text(ObjectType);
        privileges.grants = row->grants(Access, privileges.role);
    }
    std::ranges::sort(database.defaultPrivileges, [](const DefaultPrivileges &a, const DefaultPrivileges &b) {
        return std::tie(a.schema, a.role, a.objectType) < std::tie(b.schema, b.role, b.objectType);
    });
    return {};
}

} // namespace Howdah
