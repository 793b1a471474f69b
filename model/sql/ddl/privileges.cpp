// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/privileges.h"

#include "sql/ddl/address.h"
#include "sql/quoting.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

std::vector<QString> privilegesOf(const QString &word, int serverVersion)
{
    if (word == u"TABLE" || word == u"TABLES") {
        std::vector<QString> all{
            u"DELETE"_s, u"INSERT"_s, u"REFERENCES"_s, u"SELECT"_s, u"TRIGGER"_s, u"TRUNCATE"_s, u"UPDATE"_s};
        if (serverVersion >= 170000)
            all.push_back(u"MAINTAIN"_s);
        return all;
    }
    if (word == u"SEQUENCE" || word == u"SEQUENCES")
        return {u"SELECT"_s, u"UPDATE"_s, u"USAGE"_s};
    if (word == u"SCHEMA" || word == u"SCHEMAS")
        return {u"CREATE"_s, u"USAGE"_s};
    if (word == u"FUNCTION" || word == u"PROCEDURE" || word == u"FUNCTIONS")
        return {u"EXECUTE"_s};
    return word.isEmpty() ? std::vector<QString>{} : std::vector<QString>{u"USAGE"_s};
}

bool isPublicByDefault(const QString &word)
{
    return word == u"FUNCTION" || word == u"PROCEDURE" || word == u"LANGUAGE" || word == u"TYPE" || word == u"FUNCTIONS"
        || word == u"TYPES";
}

Grants defaults(const QString &word, const QString &owner, int serverVersion)
{
    Grants grants;
    for (const QString &privilege : privilegesOf(word, serverVersion)) {
        grants.push_back({owner, privilege, false});
        if (isPublicByDefault(word))
            grants.push_back({{}, privilege, false});
    }
    std::sort(grants.begin(), grants.end());
    return grants;
}

/// As an aclitem lists them: one who holds after the other, privileges by their bit.
Grants inCatalogOrder(const Grants &grants)
{
    static const QStringList bits{u"INSERT"_s, u"SELECT"_s, u"UPDATE"_s, u"DELETE"_s, u"TRUNCATE"_s, u"REFERENCES"_s,
        u"TRIGGER"_s, u"EXECUTE"_s, u"USAGE"_s, u"CREATE"_s, u"TEMPORARY"_s, u"CONNECT"_s, u"SET"_s, u"ALTER SYSTEM"_s,
        u"MAINTAIN"_s};
    std::vector<QString> grantees;
    for (const Grant &grant : grants)
        if (std::find(grantees.begin(), grantees.end(), grant.grantee) == grantees.end())
            grantees.push_back(grant.grantee);
    Grants ordered = grants;
    std::ranges::stable_sort(ordered, {}, [&](const Grant &grant) {
        const auto place = std::find(grantees.begin(), grantees.end(), grant.grantee) - grantees.begin();
        return std::pair(place, bits.indexOf(grant.privilege));
    });
    return ordered;
}

QString joined(const std::vector<QString> &privileges, const std::vector<QString> &allOf, const QString &column)
{
    const QString suffix = column.isEmpty() ? QString() : u" ("_s + column + u')';
    const std::set<QString> have(privileges.begin(), privileges.end());
    if (column.isEmpty() && allOf.size() > 1 && have == std::set<QString>(allOf.begin(), allOf.end()))
        return u"ALL"_s;
    QStringList list;
    for (const QString &privilege : have)
        list.append(privilege + suffix);
    return list.join(u", "_s);
}

/// One entry of an access list: who has something from whom.
struct Entry {
    QString grantee, grantor;

    auto operator<=>(const Entry &) const = default;
};

using ByEntry = std::map<Entry, std::map<QString, bool>>;

ByEntry byEntry(const Grants &grants)
{
    ByEntry map;
    for (const Grant &grant : grants)
        map[{grant.grantee, grant.grantor}][grant.privilege] = grant.grantable;
    return map;
}

/// In order of their first appearance, for a list made again should read as it did; but who passes on what another gave
/// comes after that, or before where it is taken away.
std::vector<Entry> entriesOf(const Grants &grants, bool farthestFirst)
{
    std::vector<Entry> entries;
    std::map<QString, int> distance{{QString(), 0}}; // from the owner
    for (const Grant &grant : grants)
        if (const Entry entry{grant.grantee, grant.grantor}; std::ranges::find(entries, entry) == entries.end())
            entries.push_back(entry);
    for (size_t round = 0; round < entries.size(); ++round)
        for (const Entry &entry : entries)
            if (const auto from = distance.find(entry.grantor); from != distance.end())
                distance.try_emplace(entry.grantee, from->second + 1);
    std::ranges::stable_sort(entries, {},
        [&](const Entry &entry) { return farthestFirst ? -distance[entry.grantor] : distance[entry.grantor]; });
    return entries;
}

/// PostgreSQL notes as grantor who runs the statement, or the owner where a superuser does.
void say(const QString &statement, const Entry &entry, Statements &sql)
{
    if (!entry.grantor.isEmpty())
        sql.push_back(u"SET ROLE "_s + identifier(entry.grantor));
    sql.push_back(statement);
    if (!entry.grantor.isEmpty())
        sql.push_back(u"RESET ROLE"_s);
}

struct Step {
    std::vector<QString> revoked, optionRevoked, granted, grantedWithOption;
};

Step stepFor(const Entry &entry, const ByEntry &before, const ByEntry &after)
{
    static const std::map<QString, bool> none;
    const auto was = before.find(entry), is = after.find(entry);
    const std::map<QString, bool> &old = was == before.end() ? none : was->second,
                                  &now = is == after.end() ? none : is->second;
    Step step;
    for (const auto &[privilege, grantable] : old) {
        const auto kept = now.find(privilege);
        if (kept == now.end())
            step.revoked.push_back(privilege);
        else if (grantable && !kept->second)
            step.optionRevoked.push_back(privilege);
    }
    for (const auto &[privilege, grantable] : now)
        if (const auto had = old.find(privilege); had == old.end() || (grantable && !had->second))
            (grantable ? step.grantedWithOption : step.granted).push_back(privilege);
    return step;
}

} // namespace

std::vector<QString> allPrivileges(const Object &object, int serverVersion)
{
    return privilegesOf(address(object).grant, serverVersion);
}

Grants defaultGrants(const Object &object, const QString &owner, int serverVersion)
{
    return defaults(address(object).grant, owner, serverVersion);
}

Grants grantsWhenMade(const Object &object, const Database &database)
{
    const QString word = address(object).grant;
    const QString type = word == u"PROCEDURE" ? u"FUNCTIONS"_s : word + u'S';
    Grants grants = defaults(word, database.role, database.serverVersion);
    const auto isMeant
        = [&](const DefaultPrivileges &each) { return each.role == database.role && each.objectType == type; };
    // An entry for no schema stands in the place of what PostgreSQL grants by itself; one for a schema adds to it.
    for (const DefaultPrivileges &each : database.defaultPrivileges)
        if (isMeant(each) && each.schema.isEmpty())
            grants = each.grants;
    for (const DefaultPrivileges &each : database.defaultPrivileges)
        if (isMeant(each) && !each.schema.isEmpty() && each.schema == refOf(object).name.schema)
            for (const Grant &grant : each.grants)
                if (std::find(grants.begin(), grants.end(), grant) == grants.end())
                    grants.push_back(grant);
    return inCatalogOrder(grants);
}

Grants afterOwnerChange(Grants grants, const QString &from, const QString &to)
{
    if (from == to)
        return grants;
    for (Grant &grant : grants) {
        if (grant.grantee == from)
            grant.grantee = to;
        if (grant.grantor == to)
            grant.grantor.clear();
    }
    std::sort(grants.begin(), grants.end());
    // Both may have held it: one entry is left, with the grant option if either had it.
    Grants merged;
    for (const Grant &grant : grants) {
        if (!merged.empty() && merged.back().grantee == grant.grantee && merged.back().privilege == grant.privilege
            && merged.back().grantor == grant.grantor)
            merged.back().grantable = merged.back().grantable || grant.grantable;
        else
            merged.push_back(grant);
    }
    return merged;
}

Grants afterRevoke(const Grants &ofColumn, const Grants &from, const Grants &to)
{
    const ByEntry before = byEntry(from), after = byEntry(to);
    Grants left;
    for (Grant grant : ofColumn) {
        const Step step = stepFor({grant.grantee, grant.grantor}, before, after);
        const auto in = [&grant](const std::vector<QString> &list) {
            return std::find(list.begin(), list.end(), grant.privilege) != list.end();
        };
        grant.grantable = grant.grantable && !in(step.optionRevoked);
        if (!in(step.revoked))
            left.push_back(grant);
    }
    return left;
}

Statements grantStatements(const QString &target, const Grants &from, const Grants &to,
    const std::vector<QString> &allOf, const QString &column)
{
    const ByEntry before = byEntry(from), after = byEntry(to);
    Statements sql;
    for (const Entry &entry : entriesOf(from, true)) {
        const Step step = stepFor(entry, before, after);
        const QString tail = u" ON "_s + target + u" FROM "_s + role(entry.grantee);
        if (!step.revoked.empty())
            say(u"REVOKE "_s + joined(step.revoked, allOf, column) + tail, entry, sql);
        if (!step.optionRevoked.empty())
            say(u"REVOKE GRANT OPTION FOR "_s + joined(step.optionRevoked, allOf, column) + tail, entry, sql);
    }
    for (const Entry &entry : entriesOf(to, false)) {
        const Step step = stepFor(entry, before, after);
        const QString tail = u" ON "_s + target + u" TO "_s + role(entry.grantee);
        if (!step.granted.empty())
            say(u"GRANT "_s + joined(step.granted, allOf, column) + tail, entry, sql);
        if (!step.grantedWithOption.empty())
            say(u"GRANT "_s + joined(step.grantedWithOption, allOf, column) + tail + u" WITH GRANT OPTION"_s, entry,
                sql);
    }
    return sql;
}

Statements defaultPrivilegeStatements(const DefaultPrivileges *from, const DefaultPrivileges *to, int serverVersion)
{
    const DefaultPrivileges &any = to ? *to : *from;
    QString head = u"ALTER DEFAULT PRIVILEGES FOR ROLE "_s + identifier(any.role);
    if (!any.schema.isEmpty())
        head += u" IN SCHEMA "_s + identifier(any.schema);
    // Without a schema an absent entry means the built-in defaults; with one it means nothing is added.
    const Grants none = any.schema.isEmpty() ? defaults(any.objectType, any.role, serverVersion) : Grants{};
    Statements sql;
    for (const QString &statement : grantStatements(any.objectType, from ? from->grants : none, to ? to->grants : none,
             privilegesOf(any.objectType, serverVersion)))
        sql.push_back(head + u' ' + statement);
    return sql;
}

} // namespace Howdah::Sql
