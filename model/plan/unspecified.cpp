// SPDX-License-Identifier: Apache-2.0
#include "plan/unspecified.h"

#include "change/lists.h"
#include "plan/directory.h"
#include "sql/ddl/address.h"
#include "sql/ddl/privileges.h"

#include <algorithm>

namespace Howdah {

using namespace Sql;

namespace {

/// public belongs to a role of its own; its owner is no sign of anything.
bool isStandard(const QString &owner)
{
    return owner == QLatin1String("pg_database_owner");
}

bool hasColumnGrants(const Object &object)
{
    const auto any = [](const auto &columns) {
        return std::any_of(columns.begin(), columns.end(), [](const auto &column) { return !column.grants.empty(); });
    };
    if (const auto *table = std::get_if<Table>(&object))
        return any(table->columns);
    const auto *view = std::get_if<View>(&object);
    return view && any(view->columns);
}

template <typename T>
void takeColumnGrants(T &object, const T &other)
{
    if constexpr (requires { object.columns.front().grants; })
        for (auto &column : object.columns)
            for (const auto &theirs : other.columns)
                if (theirs.name == column.name)
                    column.grants = theirs.grants;
}

} // namespace

Unspecified unspecifiedIn(const Database &described)
{
    Unspecified result{false, true};
    for (const Object &object : objectsOf(described)) {
        const QString owner = ownerOf(object);
        if (!owner.isEmpty() && owner == described.role)
            result.owners = true;
        const auto *schema = std::get_if<Schema>(&object);
        if (schema && isStandard(owner))
            continue;
        Grants expected = defaultGrants(object, owner, described.serverVersion);
        if (const Grants *grants = grantsOf(object)) {
            Grants found = *grants;
            std::sort(found.begin(), found.end());
            std::sort(expected.begin(), expected.end());
            result.privileges = result.privileges && found == expected;
        }
        result.privileges = result.privileges && !hasColumnGrants(object);
    }
    result.privileges = result.privileges && described.defaultPrivileges.empty();
    return result;
}

Database filledFrom(const Database &described, const Database &other, Unspecified unspecified)
{
    Database filled = described;
    const Directory theirs(other);
    forEachList(filled, [&](auto &list) {
        for (auto &object : list) {
            using T = std::decay_t<decltype(object)>;
            const std::optional<Object> found = theirs.find(refOf(object));
            const T *same = found ? std::get_if<T>(&*found) : nullptr;
            QString owner;
            if constexpr (requires { object.owner; }) {
                owner = object.owner;
                if (unspecified.owners && object.owner == described.role)
                    object.owner = same ? same->owner : other.role;
            }
            if constexpr (requires {
                              object.grants;
                              object.owner;
                          }) {
                if (unspecified.privileges && same)
                    object.grants = Sql::afterOwnerChange(same->grants, same->owner, object.owner);
                else
                    object.grants = Sql::afterOwnerChange(object.grants, owner, object.owner);
                if (unspecified.privileges && same)
                    takeColumnGrants(object, *same);
            }
        }
    });
    if (unspecified.privileges)
        filled.defaultPrivileges = other.defaultPrivileges;
    filled.role = other.role;
    return filled;
}

} // namespace Howdah
