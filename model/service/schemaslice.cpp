// SPDX-License-Identifier: Apache-2.0
#include "service/schemaslice.h"

#include "change/lists.h"
#include "change/object.h"

#include <algorithm>

namespace Howdah {

namespace {

ObjectRef tableRef(const QualifiedName &name)
{
    return {ObjectKind::Table, name, {}};
}

/// What every slice holds: few of them, and named by anything.
bool isEverywhere(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Schema:
    case ObjectKind::Extension:
    case ObjectKind::Collation:
    case ObjectKind::EnumType:
    case ObjectKind::CompositeType:
    case ObjectKind::Domain:
    case ObjectKind::RangeType:
        return true;
    default:
        return false;
    }
}

std::optional<QualifiedName> relationOf(const Object &object)
{
    if (const auto *o = std::get_if<Table>(&object))
        return o->name;
    if (const auto *o = std::get_if<TableColumn>(&object))
        return o->relation;
    if (const auto *o = std::get_if<Constraint>(&object))
        return o->relation;
    if (const auto *o = std::get_if<Index>(&object))
        return o->relation;
    if (const auto *o = std::get_if<Trigger>(&object))
        return o->relation;
    if (const auto *o = std::get_if<Rule>(&object))
        return o->relation;
    if (const auto *o = std::get_if<Policy>(&object))
        return o->relation;
    if (const auto *o = std::get_if<View>(&object))
        return o->name;
    if (const auto *o = std::get_if<Sequence>(&object); o && o->ownedBy)
        return o->ownedBy->relation;
    return std::nullopt;
}

} // namespace

/// One slice on its way: which objects it holds.
class SchemaSlice::Cut
{
public:
    explicit Cut(const SchemaSlice &whole)
        : m_whole(whole)
    { }

    void start(const Object &object)
    {
        if (const auto relation = relationOf(object))
            addRelation(*relation);
        if (const auto *key = std::get_if<Constraint>(&object); key && key->kind == ConstraintKind::ForeignKey)
            addRelation(key->referenced);
        hold(refOf(object));
        follow(refOf(object));
    }

    Database result()
    {
        for (const QualifiedName &core : QSet<QualifiedName>(m_core))
            for (const QualifiedName &tied : m_whole.m_tied.value(core))
                addBeside(tied);
        addUsed();
        Database slice;
        slice.name = m_whole.m_database.name;
        slice.serverVersion = m_whole.m_database.serverVersion;
        slice.role = m_whole.m_database.role;
        slice.roles = m_whole.m_database.roles;
        std::vector<ObjectRef> refs(m_held.begin(), m_held.end());
        refs.insert(refs.end(), m_whole.m_everywhere.begin(), m_whole.m_everywhere.end());
        std::sort(refs.begin(), refs.end());
        refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
        for (const ObjectRef &ref : refs)
            if (const auto found = m_whole.m_objects.find(ref);
                found != m_whole.m_objects.end() && (isEverywhere(ref.kind) || isWhole(found->second)))
                std::visit([&](const auto &o) { add(slice, o); }, found->second);
        return withDependencies(std::move(slice));
    }

private:
    template <typename T>
    static void add(Database &slice, const T &object)
    {
        if constexpr (!std::is_same_v<T, TableColumn>)
            listOf<T>(slice).push_back(object);
    }

    void hold(const ObjectRef &ref)
    {
        if (ref.kind != ObjectKind::Column)
            m_held.insert(ref);
    }

    /// A table with all that is on it, and its kin.
    void addRelation(const QualifiedName &name)
    {
        if (m_core.contains(name))
            return;
        m_core.insert(name);
        hold(tableRef(name));
        follow(tableRef(name));
        for (const ObjectRef &ref : m_whole.m_on.value(name)) {
            hold(ref);
            follow(ref);
        }
        if (const auto table = m_whole.m_objects.find(tableRef(name)); table != m_whole.m_objects.end())
            for (const Column &column : std::get<Table>(table->second).columns)
                follow({ObjectKind::Column, name, column.name});
        for (const QualifiedName &kin : m_whole.m_kin.value(name))
            addRelation(kin);
    }

    /// A table that a foreign key leads to or comes from: with its keys and indexes.
    void addBeside(const QualifiedName &name)
    {
        hold(tableRef(name));
        for (const ObjectRef &ref : m_whole.m_on.value(name))
            if (ref.kind == ObjectKind::Constraint || ref.kind == ObjectKind::Index)
                hold(ref);
    }

    /// What depends on it, near and far.
    void follow(const ObjectRef &ref)
    {
        for (const Dependency &dependency : m_whole.m_usedBy.value(ref)) {
            if (m_held.contains(dependency.from))
                continue;
            hold(dependency.from);
            if (dependency.from.kind == ObjectKind::Table)
                addRelation(dependency.from.name);
            else if (dependency.from.kind == ObjectKind::Column)
                addRelation(dependency.from.name);
            else
                follow(dependency.from);
            for (const ObjectRef &on :
                m_whole.m_on.value(dependency.from.kind == ObjectKind::View ? dependency.from.name : QualifiedName()))
                hold(on);
        }
    }

    /// What the held objects need in their turn.
    void addUsed()
    {
        std::vector<ObjectRef> queue(m_held.begin(), m_held.end());
        for (const QualifiedName &name : std::as_const(m_core))
            if (const auto table = m_whole.m_objects.find(tableRef(name)); table != m_whole.m_objects.end())
                for (const Column &column : std::get<Table>(table->second).columns)
                    queue.push_back({ObjectKind::Column, name, column.name});
        while (!queue.empty()) {
            const ObjectRef ref = queue.back();
            queue.pop_back();
            for (const Dependency &dependency : m_whole.m_uses.value(ref)) {
                const ObjectRef to
                    = dependency.to.kind == ObjectKind::Column ? tableRef(dependency.to.name) : dependency.to;
                if (m_held.contains(to))
                    continue;
                hold(to);
                queue.push_back(to);
            }
        }
    }

    /// A foreign key needs both of its tables, and what is on a table needs that.
    bool isWhole(const Object &object) const
    {
        const auto *key = std::get_if<Constraint>(&object);
        const bool both = !key || key->kind != ConstraintKind::ForeignKey || m_held.contains(tableRef(key->referenced));
        return both;
    }

    Database withDependencies(Database slice) const
    {
        std::vector<ObjectRef> refs(m_held.begin(), m_held.end());
        for (const Table &table : slice.tables)
            for (const Column &column : table.columns)
                refs.push_back({ObjectKind::Column, table.name, column.name});
        const QSet<ObjectRef> inside(refs.begin(), refs.end());
        for (const ObjectRef &ref : refs)
            for (const Dependency &dependency : m_whole.m_uses.value(ref))
                if (inside.contains(dependency.to) || isEverywhere(dependency.to.kind))
                    slice.dependencies.push_back(dependency);
        std::ranges::sort(slice.dependencies,
            [](const Dependency &a, const Dependency &b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
        return slice;
    }

    const SchemaSlice &m_whole;
    QSet<ObjectRef> m_held;
    QSet<QualifiedName> m_core;
};

SchemaSlice::SchemaSlice(const Database &database)
    : m_database(database)
{
    for (Object &object : objectsOf(database)) {
        const ObjectRef ref = refOf(object);
        if (const auto relation = relationOf(object); relation && ref.kind != ObjectKind::Table)
            m_on[*relation].push_back(ref);
        if (const auto *table = std::get_if<Table>(&object))
            for (const QualifiedName &parent : parentsOf(*table)) {
                m_kin[parent].push_back(table->name);
                m_kin[table->name].push_back(parent);
            }
        if (const auto *key = std::get_if<Constraint>(&object); key && key->kind == ConstraintKind::ForeignKey) {
            m_tied[key->relation].push_back(key->referenced);
            m_tied[key->referenced].push_back(key->relation);
        }
        if (isEverywhere(ref.kind))
            m_everywhere.push_back(ref);
        m_objects.emplace(ref, std::move(object));
    }
    for (const Dependency &dependency : database.dependencies) {
        m_uses[dependency.from].push_back(dependency);
        m_usedBy[dependency.to].push_back(dependency);
    }
}

Database SchemaSlice::around(const std::vector<Change> &changes) const
{
    Cut cut(*this);
    for (const Change &change : changes)
        for (const std::optional<Object> *object : {&change.before, &change.after})
            if (*object)
                cut.start(**object);
    return cut.result();
}

} // namespace Howdah
