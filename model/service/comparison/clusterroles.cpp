// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/clusterroles.h"

#include "catalog/roles.h"
#include "change/lists.h"
#include "server/session.h"
#include "sql/quoting.h"

#include <QSet>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_membershipOptions = 160000;

void add(const Grants &grants, QSet<QString> &names)
{
    for (const Grant &grant : grants)
        names << grant.grantee << grant.grantor;
}

template <typename T>
void add(const T &object, QSet<QString> &names)
{
    if constexpr (requires { object.owner; })
        names << object.owner;
    if constexpr (requires { object.grants; })
        add(object.grants, names);
    if constexpr (requires { object.columns.front().grants; })
        for (const auto &column : object.columns)
            add(column.grants, names);
    if constexpr (requires { object.roles; })
        names += QSet<QString>(object.roles.begin(), object.roles.end());
    if constexpr (requires { object.role; })
        names << object.role;
}

QSet<QString> rolesNamedIn(const Database &database)
{
    QSet<QString> names;
    forEachList(database, [&names](const auto &list) {
        for (const auto &object : list)
            add(object, names);
    });
    names.remove({});
    return names;
}

} // namespace

Result<void> addRoles(Session &fromSession, Database &from, Session &toSession, Database &to)
{
    if (const auto read = readRoles(fromSession, from); !read)
        return read;
    if (const auto read = readRoles(toSession, to); !read)
        return read;
    if (from.serverVersion < s_membershipOptions || to.serverVersion < s_membershipOptions)
        for (Database *side : {&from, &to})
            for (Membership &membership : side->memberships)
                membership.inherits = membership.set = std::nullopt;
    return {};
}

Database withoutRoles(Database database)
{
    database.roles.clear();
    database.memberships.clear();
    return database;
}

Result<QStringList> missingRoles(Session &on, const Database &to, const Plan &plan)
{
    const auto rows = on.query(u"SELECT rolname FROM pg_catalog.pg_roles"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QSet<QString> names = rolesNamedIn(to);
    for (int row = 0; row < rows->count(); ++row)
        names.remove(rows->text(row, 0));
    QStringList missing;
    for (const QString &name : std::as_const(names))
        if (std::ranges::any_of(plan.statements,
                [said = Sql::identifier(name)](const Statement &statement) { return statement.sql.contains(said); }))
            missing << name;
    missing.sort();
    return missing;
}

} // namespace Howdah
