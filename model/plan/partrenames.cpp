// SPDX-License-Identifier: Apache-2.0
#include "plan/partrenames.h"

#include "plan/directory.h"

#include <QSet>

#include <algorithm>

namespace Howdah {

namespace {

QualifiedName ownName(const Index &index)
{
    return index.name;
}

QualifiedName ownName(const Constraint &constraint)
{
    return {constraint.relation.schema, constraint.name};
}

using Places = QHash<QualifiedName, QHash<QualifiedName, ObjectRef>>; ///< relation → parent index → part

template <typename T>
void collect(const std::vector<T> &list, Places &places)
{
    for (const T &part : list)
        if (!part.parentIndex.isEmpty())
            places[part.relation].insert(part.parentIndex, refOf(part));
}

QHash<QualifiedName, const Table *> partitions(const Database &database)
{
    QHash<QualifiedName, const Table *> tables;
    for (const Table &table : database.tables)
        if (table.partition)
            tables.insert(table.name, &table);
    return tables;
}

template <typename T>
void find(const std::vector<T> &from, const std::vector<T> &to, const Database &source, const Database &target,
    std::vector<Rename> &renames)
{
    Places places;
    collect(to, places);
    if (places.isEmpty())
        return;
    const auto before = partitions(source), after = partitions(target);
    QSet<QualifiedName> taken;
    for (const T &part : from)
        taken.insert(ownName(part));
    for (const T &part : from) {
        const Table *was = before.value(part.relation), *is = after.value(part.relation);
        if (part.parentIndex.isEmpty() || !was || !is || !(was->partition->parent == is->partition->parent))
            continue;
        const auto found = places.constFind(part.relation);
        if (found == places.cend() || !found->contains(part.parentIndex))
            continue;
        const ObjectRef other = found->value(part.parentIndex);
        const QualifiedName name
            = other.kind == ObjectKind::Index ? other.name : QualifiedName{other.name.schema, other.member};
        if (!(other == refOf(part)) && !taken.contains(name))
            renames.push_back({refOf(part), other});
    }
}

} // namespace

std::vector<Rename> partRenames(const Database &from, const Database &to)
{
    std::vector<Rename> renames;
    find(from.indexes, to.indexes, from, to, renames);
    find(from.constraints, to.constraints, from, to, renames);
    std::sort(renames.begin(), renames.end(), [](const Rename &a, const Rename &b) { return a.from < b.from; });
    return renames;
}

} // namespace Howdah
