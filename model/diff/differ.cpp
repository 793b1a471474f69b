// SPDX-License-Identifier: Apache-2.0
#include "diff/differ.h"

#include "change/lists.h"
#include "diff/comparable.h"
#include "diff/inheritedchecks.h"

#include <QHash>

#include <algorithm>

namespace Howdah {

namespace {

/// Lists of privileges mean the same in any order.
template <typename T>
T sorted(T object)
{
    if constexpr (requires { object.grants; })
        std::sort(object.grants.begin(), object.grants.end());
    if constexpr (requires { object.columns.front().grants; })
        for (auto &column : object.columns)
            std::sort(column.grants.begin(), column.grants.end());
    return object;
}

void compareColumns(const Table &from, const Table &to, std::vector<Change> &changes)
{
    const bool inheritance = !from.inherits.empty() || !to.inherits.empty();
    QHash<QString, const Column *> before, after;
    for (const Column &column : from.columns)
        before.insert(column.name, &column);
    for (int i = 0; i < int(to.columns.size()); ++i) {
        const Column &column = to.columns[size_t(i)];
        after.insert(column.name, &column);
        const Column *old = before.value(column.name);
        if (!old)
            changes.push_back({std::nullopt, TableColumn{to.name, column, i}});
        else if (!(*old == column)
            && !(sorted(comparableColumn(*old, inheritance)) == sorted(comparableColumn(column, inheritance))))
            changes.push_back({TableColumn{from.name, *old, i}, TableColumn{to.name, column, i}});
    }
    for (int i = 0; i < int(from.columns.size()); ++i)
        if (!after.contains(from.columns[size_t(i)].name))
            changes.push_back({TableColumn{from.name, from.columns[size_t(i)], i}, std::nullopt});
}

template <typename T>
bool equal(const T &a, const T &b)
{
    return a == b || sorted(comparable(a)) == sorted(comparable(b));
}

/// Two lists in any order; pointers are sorted, so that nothing is copied but what differs.
template <typename T>
void compareLists(const std::vector<T> &from, const std::vector<T> &to, std::vector<Change> &changes)
{
    QHash<ObjectRef, const T *> before;
    before.reserve(qsizetype(from.size()));
    for (const T &object : from)
        before.insert(refOf(object), &object);
    for (const T &object : to) {
        const T *old = before.take(refOf(object));
        if (!old) {
            changes.push_back({std::nullopt, Object(object)});
            continue;
        }
        if (!equal(*old, object))
            changes.push_back({Object(*old), Object(object)});
        if constexpr (std::is_same_v<T, Table>)
            compareColumns(*old, object, changes);
    }
    for (const T *gone : std::as_const(before))
        changes.push_back({Object(*gone), std::nullopt});
}

std::vector<Change> sortedByRef(std::vector<Change> changes)
{
    std::vector<std::pair<ObjectRef, size_t>> keys;
    keys.reserve(changes.size());
    for (const Change &change : changes)
        keys.emplace_back(refOf(change.after ? *change.after : *change.before), keys.size());
    if (std::is_sorted(keys.begin(), keys.end()))
        return changes; // from nothing: the lists are in order
    std::sort(keys.begin(), keys.end());
    std::vector<Change> result;
    result.reserve(changes.size());
    for (const auto &[ref, at] : keys)
        result.push_back(std::move(changes[at]));
    return result;
}

} // namespace

bool isSame(const Object &a, const Object &b)
{
    if (a.index() != b.index())
        return false;
    return std::visit(
        [&b](const auto &left) {
            using T = std::decay_t<decltype(left)>;
            const T &right = std::get<T>(b);
            if constexpr (std::is_same_v<T, TableColumn>)
                return left.relation == right.relation
                    && comparableColumn(left.column, false) == comparableColumn(right.column, false);
            else
                return equal(left, right);
        },
        a);
}

std::vector<Change> difference(const Database &from, const Database &to)
{
    std::vector<Change> changes;
    if (from.tables.empty()) { // all is new
        size_t count = 0;
        forEachList(to, [&count](const auto &list) { count += list.size(); });
        changes.reserve(count);
    }
    forEachList(to, [&](const auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        compareLists<T>(listOf<T>(from), list, changes);
    });
    compareInheritedChecks(from, to, changes);
    std::erase_if(changes, [own = ownSchemas()](const Change &change) {
        const ObjectRef ref = refOf(change.after ? *change.after : *change.before);
        return own.contains(ref.kind == ObjectKind::Schema ? ref.name.name : ref.name.schema);
    });
    return sortedByRef(std::move(changes));
}

} // namespace Howdah
