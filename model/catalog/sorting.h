// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Howdah {

/// Sorts by ObjectRef: by `name` (a QualifiedName or a plain name).
template <typename T>
void sortByName(std::vector<T> &list)
{
    std::ranges::sort(list, [](const T &a, const T &b) { return a.name < b.name; });
}

/// Sorts by ObjectRef what belongs to a relation: by relation, then by own name.
template <typename T>
void sortByRelation(std::vector<T> &list)
{
    std::ranges::sort(list,
        [](const T &a, const T &b) { return a.relation == b.relation ? a.name < b.name : a.relation < b.relation; });
}

/// Where the server keeps an order that means nothing: pg_dump sorts such lists too.
inline std::vector<QString> sorted(std::vector<QString> list)
{
    std::ranges::sort(list);
    return list;
}

/// Where each object of a list stands, for giving it its parts.
template <typename T>
QHash<QualifiedName, size_t> positions(const std::vector<T> &list)
{
    QHash<QualifiedName, size_t> result;
    result.reserve(qsizetype(list.size()));
    for (size_t i = 0; i < list.size(); ++i)
        result.insert(list[i].name, i);
    return result;
}

} // namespace Howdah
