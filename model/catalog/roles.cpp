// SPDX-License-Identifier: Apache-2.0
#include "catalog/roles.h"

#include "catalog/catalogrows.h"
#include "catalog/queryset.h"
#include "catalog/sorting.h"
#include "server/session.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

constexpr auto s_roles = "roles"_L1, s_memberships = "memberships"_L1;

Result<void> assembleRoles(const CatalogRows &rows, Database &database)
{
    enum {
        Name,
        Superuser,
        Inherits,
        CreateRole,
        CreateDatabase,
        Login,
        Replication,
        BypassRowSecurity,
        ConnectionLimit,
        ValidUntil,
        Settings,
        Comment
    };
    auto row = rows.reader(s_roles,
        fields("name", "superuser", "inherits", "create_role", "create_database", "login", "replication",
            "bypass_row_security", "connection_limit", "valid_until", "settings", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Role &role = database.roles.emplace_back();
        role.name = row->text(Name);
        role.superuser = row->boolean(Superuser);
        role.inherits = row->boolean(Inherits);
        role.createRole = row->boolean(CreateRole);
        role.createDatabase = row->boolean(CreateDatabase);
        role.login = row->boolean(Login);
        role.replication = row->boolean(Replication);
        role.bypassRowSecurity = row->boolean(BypassRowSecurity);
        role.connectionLimit = int(row->integer(ConnectionLimit));
        role.validUntil = row->text(ValidUntil);
        role.settings = row->array(Settings);
        role.comment = row->text(Comment);
    }
    sortByName(database.roles);
    return {};
}

Result<void> assembleMemberships(const CatalogRows &rows, Database &database)
{
    enum { RoleName, Member, Grantor, Admin, Inherits, Set };
    auto row = rows.reader(s_memberships, fields("role", "member", "grantor", "admin", "inherits", "set"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Membership &membership = database.memberships.emplace_back();
        membership.role = row->text(RoleName);
        membership.member = row->text(Member);
        membership.grantor = row->text(Grantor);
        membership.admin = row->boolean(Admin);
        if (!row->isNull(Inherits))
            membership.inherits = row->boolean(Inherits);
        if (!row->isNull(Set))
            membership.set = row->boolean(Set);
    }
    std::ranges::sort(
        database.memberships, {}, [](const Membership &m) { return std::tie(m.grantor, m.role, m.member); });
    return {};
}

} // namespace

Result<void> readRoles(Session &session, Database &database)
{
    CatalogRows rows;
    for (const QLatin1StringView name : {s_roles, s_memberships}) {
        const auto sql = catalogQuery(name, session.info().version);
        if (!sql)
            return std::unexpected(sql.error());
        const auto result = session.query(*sql);
        if (!result)
            return std::unexpected(result.error());
        rows.insert(name, *result);
    }
    const auto done = assembleRoles(rows, database);
    return done ? assembleMemberships(rows, database) : done;
}

} // namespace Howdah
