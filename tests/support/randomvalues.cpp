// SPDX-License-Identifier: Apache-2.0
#include "support/randomvalues.h"

#include "change/lists.h"

#include <algorithm>

namespace Howdah::Random {

namespace {

template <typename T>
void sortByRef(std::vector<T> &list)
{
    std::sort(list.begin(), list.end(), [](const T &x, const T &y) { return refOf(x) < refOf(y); });
}

template <typename T>
std::vector<T> mixed(const std::vector<T> &a, const std::vector<T> &b, Dice &dice)
{
    std::vector<T> list;
    const auto in = [](const std::vector<T> &among, const T &object) {
        return std::find_if(among.begin(), among.end(), [&](const T &o) { return refOf(o) == refOf(object); });
    };
    for (const T &object : a) {
        const auto other = in(b, object);
        const int fate = dice.below(10);
        if (fate == 0)
            continue;
        list.push_back(fate < 3 && other != b.end() ? *other : object);
    }
    for (const T &object : b)
        if (in(a, object) == a.end() && dice.chance(25))
            list.push_back(object);
    sortByRef(list);
    return list;
}

template <typename T>
void shuffle(std::vector<T> &list, Dice &dice)
{
    for (size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[size_t(dice.below(int(i)))]);
}

} // namespace

Database combined(const Database &a, const Database &b, Dice &dice)
{
    Database result = a;
    forEachList(result, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        list = mixed(listOf<T>(a), listOf<T>(b), dice);
    });
    if (dice.chance(50))
        result.dependencies = b.dependencies;
    return result;
}

Database shuffled(Database database, Dice &dice)
{
    forEachList(database, [&dice](auto &list) { shuffle(list, dice); });
    shuffle(database.dependencies, dice);
    return database;
}

Database restricted(const Database &database, const QString &prefix)
{
    // An opaque object's name is SQL and holds its schema's; the others' schema or name begins so.
    const auto belongs = [&prefix](const ObjectRef &ref) {
        return ref.kind == ObjectKind::Opaque
            ? ref.name.name.contains(prefix)
            : (ref.name.schema.isEmpty() ? ref.name.name : ref.name.schema).startsWith(prefix);
    };
    Database part;
    part.serverVersion = database.serverVersion;
    part.role = database.role;
    forEachList(part, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        for (const T &object : listOf<T>(database))
            if (belongs(refOf(object)))
                list.push_back(object);
    });
    for (const Dependency &dependency : database.dependencies)
        if (belongs(dependency.from))
            part.dependencies.push_back(dependency);
    return part;
}

Database enlarged(Database database, const Database &other)
{
    forEachList(database, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        for (const T &object : listOf<T>(other))
            if (std::is_same_v<T, Schema>
                || (!refOf(object).name.schema.isEmpty() && !std::is_same_v<T, DefaultPrivileges>))
                list.push_back(object);
        sortByRef(list);
    });
    database.dependencies.insert(database.dependencies.end(), other.dependencies.begin(), other.dependencies.end());
    return database;
}

} // namespace Howdah::Random
