// SPDX-License-Identifier: Apache-2.0
#include "change/renameindex.h"

#include "base/words.h"
#include "change/lists.h"
#include "change/rename.h"

#include <algorithm>
#include <tuple>

namespace Howdah {

namespace {

template <typename T>
ObjectKind kindOf()
{
    static const ObjectKind kind = refOf(T{}).kind;
    return kind;
}

/// The name in an object that is part of its ref; null where that is a plain string.
template <typename T>
QualifiedName *nameInRef(T &o)
{
    if constexpr (requires { o.name.schema; })
        return &o.name;
    else if constexpr (requires { o.relation; })
        return &o.relation;
    else
        return nullptr;
}

/// Calls f with the list of that kind.
template <typename F>
void withList(Database &d, ObjectKind kind, F &&f)
{
    forEachList(d, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        if (kindOf<T>() == kind)
            f(list);
    });
}

std::unexpected<Error> refusal(const QString &message, const ObjectRef &ref)
{
    return std::unexpected(Error{ErrorKind::Refused, message.arg(display(ref)), {}, {}, display(ref), {}});
}

template <typename Map>
void moveKey(Map &map, const QualifiedName &from, const QualifiedName &to)
{
    auto moved = map.take(from);
    if (moved.empty())
        return;
    auto &there = map[to];
    there.insert(there.end(), moved.begin(), moved.end());
}

} // namespace

RenameIndex::RenameIndex(Database &database)
    : m_database(database)
{
    build();
}

void RenameIndex::build()
{
    m_places.clear();
    m_routines.clear();
    m_sites.fill({});
    QHash<const QualifiedName *, std::pair<ObjectKind, size_t>> owners;
    forEachList(m_database, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        for (size_t i = 0; i < list.size(); ++i) {
            if constexpr (std::is_same_v<T, Routine>)
                m_routines[list[i].name].push_back(i);
            else
                m_places.insert(refOf(list[i]), i);
            if (const QualifiedName *name = nameInRef(list[i]); name && !std::is_same_v<T, Routine>)
                owners.insert(name, {kindOf<T>(), i});
        }
    });
    forEachName(m_database, [&](QualifiedName &name, NameRole role) {
        if (name.isEmpty())
            return;
        Site site{&name, std::nullopt};
        if (const auto owner = owners.constFind(&name); owner != owners.cend())
            std::tie(site.kind, site.at) = *owner;
        m_sites[size_t(role)][name].push_back(site);
    });
    buildParts();
}

void RenameIndex::buildParts()
{
    m_parts.clear();
    m_typed.clear();
    m_multiranges.clear();
    for (Constraint &c : m_database.constraints) {
        m_parts[c.relation].constraints.push_back(&c);
        if (!c.referenced.isEmpty())
            m_parts[c.referenced].references.push_back(&c);
    }
    for (Index &index : m_database.indexes)
        m_parts[index.relation].indexes.push_back(&index);
    for (Sequence &sequence : m_database.sequences)
        if (sequence.ownedBy)
            m_parts[sequence.ownedBy->relation].sequences.push_back(&sequence);
    for (Publication &publication : m_database.publications)
        for (PublicationTable &table : publication.tables)
            m_parts[table.relation].published.push_back(&table);
    for (Table &table : m_database.tables) {
        for (const QualifiedName &parent : parentsOf(table))
            m_parts[parent].children.push_back(&table);
        if (!table.ofType.isEmpty())
            m_typed[table.ofType].push_back(&table);
    }
    for (RangeType &range : m_database.ranges)
        m_multiranges.insert(range.multirange, &range);
}

template <typename T>
T *RenameIndex::find(const ObjectRef &ref) const
{
    const auto place = m_places.constFind(ref);
    return place == m_places.cend() ? nullptr : &listOf<T>(m_database)[*place];
}

Table *RenameIndex::table(const QualifiedName &name) const
{
    return find<Table>({ObjectKind::Table, name, {}});
}

EnumType *RenameIndex::enumType(const QualifiedName &name) const
{
    return find<EnumType>({ObjectKind::EnumType, name, {}});
}

CompositeType *RenameIndex::composite(const QualifiedName &name) const
{
    return find<CompositeType>({ObjectKind::CompositeType, name, {}});
}

Domain *RenameIndex::domain(const QualifiedName &name) const
{
    return find<Domain>({ObjectKind::Domain, name, {}});
}

const Constraint *RenameIndex::constraint(const QualifiedName &relation, const QString &name) const
{
    return find<Constraint>({ObjectKind::Constraint, relation, name});
}

RangeType *RenameIndex::multirange(const QualifiedName &name) const
{
    return m_multiranges.value(name);
}

std::vector<QualifiedName> RenameIndex::childrenOf(const QualifiedName &parent) const
{
    std::vector<QualifiedName> names;
    if (const auto parts = m_parts.constFind(parent); parts != m_parts.cend())
        for (const Table *child : parts->children)
            names.push_back(child->name);
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<Table *> RenameIndex::typedTables(const QualifiedName &type) const
{
    return m_typed.value(type);
}

std::vector<const Constraint *> RenameIndex::constraintsOf(const QualifiedName &relation) const
{
    const auto parts = m_parts.constFind(relation);
    return parts == m_parts.cend()
        ? std::vector<const Constraint *>()
        : std::vector<const Constraint *>(parts->constraints.begin(), parts->constraints.end());
}

bool RenameIndex::hasSchema(const QString &name) const
{
    return m_places.contains({ObjectKind::Schema, {{}, name}, {}});
}

bool RenameIndex::contains(const ObjectRef &ref) const
{
    if (ref.kind == ObjectKind::Column) {
        const Table *there = table(ref.name);
        return there
            && std::ranges::any_of(there->columns, [&ref](const Column &column) { return column.name == ref.member; });
    }
    if (ref.kind != ObjectKind::Routine)
        return m_places.contains(ref);
    return std::ranges::any_of(
        m_routines.value(ref.name), [&](size_t at) { return m_database.routines[at].inputTypes == ref.member; });
}

std::optional<Object> RenameIndex::object(const ObjectRef &ref) const
{
    if (ref.kind == ObjectKind::Column) {
        const Table *there = table(ref.name);
        for (size_t i = 0; there && i < there->columns.size(); ++i)
            if (there->columns[i].name == ref.member)
                return TableColumn{there->name, there->columns[i], int(i)};
        return std::nullopt;
    }
    if (ref.kind == ObjectKind::Routine) {
        for (const size_t at : m_routines.value(ref.name))
            if (m_database.routines[at].inputTypes == ref.member)
                return m_database.routines[at];
        return std::nullopt;
    }
    std::optional<Object> found;
    if (const auto place = m_places.constFind(ref); place != m_places.cend())
        withList(m_database, ref.kind, [&](const auto &list) { found = list[*place]; });
    return found;
}

ObjectRef RenameIndex::refAt(ObjectKind kind, size_t at) const
{
    ObjectRef ref;
    withList(m_database, kind, [&](const auto &list) { ref = refOf(list[at]); });
    return ref;
}

void RenameIndex::follow(NameRole role, const QualifiedName &from, const QualifiedName &to)
{
    if (from == to)
        return;
    Sites &sites = m_sites[size_t(role)];
    const std::vector<Site> moved = sites.take(from);
    for (const Site &site : moved) {
        if (site.kind)
            m_places.remove(refAt(*site.kind, site.at));
        *site.name = to;
        if (site.kind)
            m_places.insert(refAt(*site.kind, site.at), site.at);
    }
    if (!moved.empty()) {
        std::vector<Site> &there = sites[to];
        there.insert(there.end(), moved.begin(), moved.end());
    }
    if (role == NameRole::Type)
        moveKey(m_typed, from, to);
    if (role != NameRole::Relation)
        return;
    const Parts parts = m_parts.take(from);
    Parts &there = m_parts[to];
    const auto add = [](auto &list, const auto &more) { list.insert(list.end(), more.begin(), more.end()); };
    add(there.constraints, parts.constraints);
    add(there.references, parts.references);
    add(there.indexes, parts.indexes);
    add(there.sequences, parts.sequences);
    add(there.published, parts.published);
    add(there.children, parts.children);
}

void RenameIndex::moveParts(const QualifiedName &relation, const QString &schema)
{
    std::vector<std::pair<NameRole, QualifiedName>> names;
    const Parts parts = m_parts.value(relation);
    for (const Index *index : parts.indexes)
        names.push_back({NameRole::Index, index->name});
    for (const Constraint *key : parts.constraints)
        if (isKey(*key))
            names.push_back({NameRole::Index, {relation.schema, key->name}});
    for (const Sequence *sequence : parts.sequences)
        names.push_back({NameRole::Sequence, sequence->name});
    for (const auto &[role, name] : names)
        follow(role, name, {schema, name.name});
}

void RenameIndex::setOwnName(const ObjectRef &from, const ObjectRef &to)
{
    const size_t at = m_places.take(from);
    withList(m_database, from.kind, [&](auto &list) { setName(list[at], to); });
    m_places.insert(refAt(from.kind, at), at);
}

/// Others of that name and other arguments keep it.
void RenameIndex::renameRoutine(const ObjectRef &from, const ObjectRef &to)
{
    std::vector<size_t> &same = m_routines[from.name];
    const auto at = std::ranges::find_if(
        same, [&](size_t place) { return m_database.routines[place].inputTypes == from.member; });
    const size_t place = *at;
    same.erase(at);
    m_database.routines[place].name = to.name;
    m_routines[to.name].push_back(place);
}

Result<void> RenameIndex::renameTableColumn(const ObjectRef &from, const ObjectRef &to)
{
    Table *there = table(from.name);
    if (!there)
        return refusal(tr("There is no table %1."), {ObjectKind::Table, from.name, {}});
    const auto column
        = std::ranges::find_if(there->columns, [&from](const Column &c) { return c.name == from.member; });
    if (column == there->columns.end())
        return refusal(tr("Column %1 is not there as the change expects it."), from);
    if (contains(to))
        return refusal(tr("There is a column %1 already."), to);
    column->name = to.member;
    renameColumn(from.name, from.member, to.member);
    return {};
}

Result<void> RenameIndex::rename(const ObjectRef &from, const ObjectRef &to)
{
    if (from == to)
        return {};
    if (from.kind == ObjectKind::Column)
        return renameTableColumn(from, to);
    if (!contains(from))
        return refusal(tr("%1 is not there as the change expects it."), from);
    if (contains(to))
        return refusal(tr("There is a %1 already."), to);
    if (from.kind == ObjectKind::Schema) {
        setOwnName(from, to);
        renameInSchema(m_database, from.name.name, to.name.name);
        build();
        return {};
    }
    if ((from.kind == ObjectKind::Table || from.kind == ObjectKind::View) && from.name.schema != to.name.schema)
        moveParts(from.name, to.name.schema);
    const std::optional<NameRole> role = roleOf(from);
    if (from.kind == ObjectKind::Routine) {
        renameRoutine(from, to);
        follow(*role, from.name, to.name);
    } else if (role) {
        follow(*role, from.name, to.name);
    } else {
        const bool key = from.kind == ObjectKind::Constraint && isKey(*constraint(from.name, from.member));
        setOwnName(from, to);
        if (key)
            follow(NameRole::Index, {from.name.schema, from.member}, {to.name.schema, to.member});
    }
    return {};
}

void RenameIndex::renameValue(EnumType &type, const QString &from, const QString &to)
{
    std::ranges::replace(type.values, from, to);
}

void RenameIndex::renameAttribute(CompositeType &type, const QString &from, const QString &to)
{
    for (Attribute &attribute : type.attributes)
        if (attribute.name == from)
            attribute.name = to;
}

void RenameIndex::renameMultirange(RangeType &range, const QualifiedName &to)
{
    Sites &sites = m_sites[size_t(NameRole::Type)];
    std::erase_if(sites[range.multirange], [&range](const Site &site) { return site.name == &range.multirange; });
    m_multiranges.remove(range.multirange);
    range.multirange = to;
    sites[to].push_back({&range.multirange, std::nullopt});
    m_multiranges.insert(to, &range);
}

void RenameIndex::renameColumn(const QualifiedName &relation, const QString &from, const QString &to)
{
    const auto parts = m_parts.constFind(relation);
    if (parts == m_parts.cend())
        return;
    const auto replace = [&](std::vector<QString> &names) { std::ranges::replace(names, from, to); };
    for (Constraint *c : parts->constraints) {
        replace(c->columns);
        replace(c->include);
        replace(c->onDeleteColumns);
    }
    for (Constraint *c : parts->references)
        replace(c->referencedColumns);
    for (Index *index : parts->indexes) {
        replace(index->include);
        for (IndexKey &key : index->keys)
            if (key.column == from)
                key.column = to;
    }
    for (Sequence *sequence : parts->sequences)
        if (sequence->ownedBy->column == from)
            sequence->ownedBy->column = to;
    for (PublicationTable *table : parts->published)
        replace(table->columns);
}

Result<void> RenameIndex::addSchema(const Schema &schema)
{
    if (hasSchema(schema.name))
        return refusal(tr("There is a %1 already."), refOf(schema));
    m_places.insert(refOf(schema), m_database.schemas.size());
    m_database.schemas.push_back(schema);
    return {};
}

} // namespace Howdah
