// SPDX-License-Identifier: Apache-2.0
#include "plan/directory.h"

#include "change/lists.h"

#include <algorithm>

namespace Howdah {

Directory::Directory(const Database &database)
    : m_database(database)
{
    forEachList(database, [this](const auto &list) {
        for (size_t i = 0; i < list.size(); ++i)
            m_positions.insert(refOf(list[i]), qsizetype(i));
    });
}

const Table *Directory::table(const QualifiedName &name) const
{
    const qsizetype at = m_positions.value({ObjectKind::Table, name, {}}, -1);
    return at < 0 ? nullptr : &m_database.tables[size_t(at)];
}

const Sequence *Directory::sequence(const QualifiedName &name) const
{
    const qsizetype at = m_positions.value({ObjectKind::Sequence, name, {}}, -1);
    return at < 0 ? nullptr : &m_database.sequences[size_t(at)];
}

const Column *Directory::column(const ObjectRef &ref) const
{
    if (const Table *found = table(ref.name))
        for (const Column &column : found->columns)
            if (column.name == ref.member)
                return &column;
    return nullptr;
}

const Constraint *Directory::constraint(const ObjectRef &ref) const
{
    const qsizetype at = ref.kind == ObjectKind::Constraint ? m_positions.value(ref, -1) : -1;
    return at < 0 ? nullptr : &m_database.constraints[size_t(at)];
}

bool Directory::contains(const ObjectRef &ref) const
{
    return ref.kind == ObjectKind::Column ? column(ref) != nullptr : m_positions.contains(ref);
}

std::optional<Object> Directory::find(const ObjectRef &ref) const
{
    if (ref.kind == ObjectKind::Column) {
        const Column *found = column(ref);
        return found ? std::optional<Object>(TableColumn{ref.name, *found, -1}) : std::nullopt;
    }
    const qsizetype at = m_positions.value(ref, -1);
    std::optional<Object> result;
    if (at < 0)
        return result;
    forEachList(m_database, [&](const auto &list) {
        if (!result && !list.empty() && refOf(list.front()).kind == ref.kind)
            result = list[size_t(at)];
    });
    return result;
}

Dependencies::Dependencies(const Database &database, const Directory &directory)
    : m_all(structuralDependencies(database, directory))
{
    m_all.reserve(m_all.size() + database.dependencies.size());
    for (const Dependency &dependency : database.dependencies) {
        const bool owned = dependency.from.kind == ObjectKind::Sequence
            && (dependency.to.kind == ObjectKind::Column || dependency.to.kind == ObjectKind::Table);
        if (!owned)
            m_all.push_back(dependency);
    }
}

void Dependencies::index() const
{
    if (!m_byTarget.isEmpty())
        return;
    for (size_t i = 0; i < m_all.size(); ++i) {
        m_byTarget[m_all[i].to].push_back(int(i));
        m_bySource[m_all[i].from].push_back(int(i));
    }
}

std::vector<ObjectRef> Dependencies::dependantsOf(const ObjectRef &ref) const
{
    index();
    std::vector<ObjectRef> result;
    for (const int i : m_byTarget.value(ref))
        result.push_back(m_all[size_t(i)].from);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::vector<const Dependency *> Dependencies::of(const ObjectRef &ref) const
{
    index();
    std::vector<const Dependency *> result;
    for (const int i : m_bySource.value(ref))
        result.push_back(&m_all[size_t(i)]);
    return result;
}

bool Dependencies::needs(const ObjectRef &from, const ObjectRef &to) const
{
    index();
    const std::vector<int> edges = m_byTarget.value(to);
    return std::any_of(edges.begin(), edges.end(), [&](int i) { return m_all[size_t(i)].from == from; });
}

} // namespace Howdah
