// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> assembleUserMappings(const CatalogRows &rows, Database &database)
{
    enum { Server, Role, MappingOptions };
    auto row = rows.reader("user_mappings"_L1, fields("server", "role", "options"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        UserMapping &mapping = database.userMappings.emplace_back();
        mapping.server = row->text(Server);
        mapping.role = row->text(Role);
        mapping.options = sorted(row->array(MappingOptions));
    }
    std::ranges::sort(database.userMappings, [](const UserMapping &a, const UserMapping &b) {
        return std::tie(a.server, a.role) < std::tie(b.server, b.role);
    });
    return {};
}

} // namespace

Result<void> assembleServers(const CatalogRows &rows, Database &database)
{
    enum { Name, Wrapper, Type, Version, ServerOptions, Owner, Access, Comment };
    auto row = rows.reader(
        "servers"_L1, fields("name", "wrapper", "type", "version", "options", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        ForeignServer &server = database.servers.emplace_back();
        server.name = row->text(Name);
        server.wrapper = row->text(Wrapper);
        server.type = row->text(Type);
        server.version = row->text(Version);
        server.options = sorted(row->array(ServerOptions));
        server.owner = row->text(Owner);
        server.grants = row->grants(Access, server.owner);
        server.comment = row->text(Comment);
    }
    sortByName(database.servers);
    return assembleUserMappings(rows, database);
}

} // namespace Howdah
