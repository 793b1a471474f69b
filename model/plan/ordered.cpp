// SPDX-License-Identifier: Apache-2.0
#include "plan/ordered.h"

#include "change/lists.h"

#include <algorithm>

namespace Howdah {

namespace {

template <typename T>
bool less(const T &a, const T &b)
{
    return refOf(a) < refOf(b);
}

} // namespace

Ordered::Ordered(const Database &database)
    : m_database(&database)
{
    bool inOrder = true;
    forEachList(database, [&inOrder](const auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        inOrder = inOrder && std::is_sorted(list.begin(), list.end(), less<T>);
    });
    if (inOrder)
        return;
    m_copy = database;
    forEachList(m_copy, [](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        std::stable_sort(list.begin(), list.end(), less<T>);
    });
    m_database = &m_copy;
}

} // namespace Howdah
