// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/role.h"

#include "sql/quoting.h"

#include <algorithm>
#include <array>

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

struct RoleAttribute {
    bool Role::*value;
    QLatin1StringView word;
};

constexpr std::array s_attributes{
    RoleAttribute{&Role::superuser, "SUPERUSER"_L1},
    RoleAttribute{&Role::inherits, "INHERIT"_L1},
    RoleAttribute{&Role::createRole, "CREATEROLE"_L1},
    RoleAttribute{&Role::createDatabase, "CREATEDB"_L1},
    RoleAttribute{&Role::login, "LOGIN"_L1},
    RoleAttribute{&Role::replication, "REPLICATION"_L1},
    RoleAttribute{&Role::bypassRowSecurity, "BYPASSRLS"_L1},
};

QString settingNameIn(const QString &setting)
{
    return setting.section(u'=', 0, 0);
}

/// Settings that are lists of names are kept as they are written: quoted already.
bool isListOfNames(const QString &setting)
{
    static constexpr std::array names{
        "local_preload_libraries"_L1,
        "search_path"_L1,
        "session_preload_libraries"_L1,
        "shared_preload_libraries"_L1,
        "temp_tablespaces"_L1,
        "unix_socket_directories"_L1,
    };
    return std::ranges::any_of(
        names, [&setting](QLatin1StringView name) { return setting.compare(name, Qt::CaseInsensitive) == 0; });
}

/// An extension's setting has a dot between its names.
QString settingName(const QString &name)
{
    QStringList parts;
    for (const QString &part : name.split(u'.'))
        parts.append(identifier(part));
    return parts.join(u'.');
}

QString settingValue(const QString &name, const QString &value)
{
    return isListOfNames(name) && !value.isEmpty() ? value : literal(value);
}

Statements settings(const Role &from, const Role &to)
{
    const QString head = u"ALTER ROLE "_s + identifier(to.name);
    const auto has = [](const Options &list, const QString &name) {
        return std::ranges::any_of(list, [&name](const QString &setting) { return settingNameIn(setting) == name; });
    };
    Statements sql;
    for (const QString &setting : from.settings)
        if (const QString name = settingNameIn(setting); !has(to.settings, name))
            sql.push_back(head + u" RESET "_s + settingName(name));
    for (const QString &setting : to.settings)
        if (const QString name = settingNameIn(setting); !std::ranges::contains(from.settings, setting))
            sql.push_back(
                head + u" SET "_s + settingName(name) + u" TO "_s + settingValue(name, setting.section(u'=', 1)));
    return sql;
}

QString attributes(const Role &from, const Role &to)
{
    QString sql;
    for (const RoleAttribute &each : s_attributes)
        if (from.*each.value != to.*each.value)
            sql += (to.*each.value ? u" "_s : u" NO"_s) + each.word;
    if (from.connectionLimit != to.connectionLimit)
        sql += u" CONNECTION LIMIT "_s + QString::number(to.connectionLimit);
    if (from.validUntil != to.validUntil)
        sql += u" VALID UNTIL "_s + literal(to.validUntil.isEmpty() ? u"infinity"_s : to.validUntil);
    return sql;
}

QString grantedBy(const Membership &membership)
{
    return membership.grantor.isEmpty() ? QString() : u" GRANTED BY "_s + identifier(membership.grantor);
}

QString grant(const Membership &membership, bool sayAdmin)
{
    QStringList options;
    const auto say
        = [&options](const QString &word, bool on) { options.append(word + (on ? u" TRUE"_s : u" FALSE"_s)); };
    if (membership.inherits || membership.set) {
        if (sayAdmin || membership.admin)
            say(u"ADMIN"_s, membership.admin);
        if (membership.inherits)
            say(u"INHERIT"_s, *membership.inherits);
        if (membership.set)
            say(u"SET"_s, *membership.set);
    } else if (membership.admin) {
        options.append(u"ADMIN OPTION"_s);
    }
    return u"GRANT "_s + identifier(membership.role) + u" TO "_s + identifier(membership.member)
        + (options.isEmpty() ? QString() : u" WITH "_s + options.join(u", "_s)) + grantedBy(membership);
}

} // namespace

Statements createRole(const Role &role)
{
    const Role plain;
    Statements sql = settings(plain, role);
    sql.insert(sql.begin(), u"CREATE ROLE "_s + identifier(role.name) + attributes(plain, role));
    return sql;
}

Statements alterRole(const Role &from, const Role &to)
{
    Statements sql;
    if (const QString changed = attributes(from, to); !changed.isEmpty())
        sql.push_back(u"ALTER ROLE "_s + identifier(to.name) + changed);
    for (const QString &setting : settings(from, to))
        sql.push_back(setting);
    return sql;
}

QString grantMembership(const Membership &membership)
{
    return grant(membership, false);
}

QString revokeMembership(const Membership &membership)
{
    return u"REVOKE "_s + identifier(membership.role) + u" FROM "_s + identifier(membership.member)
        + grantedBy(membership);
}

Statements alterMembership(const Membership &from, const Membership &to)
{
    const bool isOld = !to.inherits && !to.set;
    if (isOld && from.admin && !to.admin)
        return {
            u"REVOKE ADMIN OPTION FOR "_s + identifier(to.role) + u" FROM "_s + identifier(to.member) + grantedBy(to)};
    return {grant(to, true)};
}

} // namespace Howdah::Sql
