// SPDX-License-Identifier: Apache-2.0
#include "catalog/dependencyplaces.h"

#include "catalog/assemble.h"

#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

/// pg_class's own oid (RelationRelationId in pg_class.h).
constexpr quint32 s_relationClass = 1259;

quint64 key(quint32 first, quint32 second)
{
    return quint64(first) << 32 | second;
}

QHash<QString, ObjectKind> kindsByWord()
{
    QHash<QString, ObjectKind> kinds;
    for (int kind = 0; kind <= int(ObjectKind::Opaque); ++kind)
        kinds.insert(kindWord(ObjectKind(kind)), ObjectKind(kind));
    return kinds;
}

template <typename T>
void addOwned(QSet<ObjectRef> &refs, ObjectKind kind, const std::vector<T> &list)
{
    for (const T &o : list)
        refs.insert({kind, o.relation, o.name});
}

template <typename T>
void addNamed(QSet<ObjectRef> &refs, ObjectKind kind, const std::vector<T> &list)
{
    for (const T &o : list) {
        if constexpr (std::is_same_v<decltype(T::name), QString>)
            refs.insert({kind, {{}, o.name}, {}});
        else
            refs.insert({kind, o.name, {}});
    }
}

QSet<ObjectRef> listed(const Database &d)
{
    QSet<ObjectRef> refs;
    refs.reserve(qsizetype(d.tables.size() + d.constraints.size() + d.indexes.size() + d.sequences.size()));
    addNamed(refs, ObjectKind::Schema, d.schemas);
    addNamed(refs, ObjectKind::Extension, d.extensions);
    addNamed(refs, ObjectKind::Collation, d.collations);
    addNamed(refs, ObjectKind::EnumType, d.enums);
    addNamed(refs, ObjectKind::CompositeType, d.composites);
    addNamed(refs, ObjectKind::Domain, d.domains);
    addNamed(refs, ObjectKind::RangeType, d.ranges);
    addNamed(refs, ObjectKind::Sequence, d.sequences);
    addNamed(refs, ObjectKind::Table, d.tables);
    addNamed(refs, ObjectKind::View, d.views);
    addNamed(refs, ObjectKind::Index, d.indexes);
    addNamed(refs, ObjectKind::StatisticsObject, d.statistics);
    addNamed(refs, ObjectKind::EventTrigger, d.eventTriggers);
    addNamed(refs, ObjectKind::Publication, d.publications);
    addNamed(refs, ObjectKind::ForeignDataWrapper, d.wrappers);
    addNamed(refs, ObjectKind::ForeignServer, d.servers);
    addOwned(refs, ObjectKind::Constraint, d.constraints);
    addOwned(refs, ObjectKind::Trigger, d.triggers);
    addOwned(refs, ObjectKind::Rule, d.rules);
    addOwned(refs, ObjectKind::Policy, d.policies);
    for (const Routine &routine : d.routines)
        refs.insert({ObjectKind::Routine, routine.name, routine.inputTypes});
    for (const UserMapping &mapping : d.userMappings)
        refs.insert({ObjectKind::UserMapping, {{}, mapping.server}, mapping.role});
    for (const OpaqueObject &object : d.opaque)
        refs.insert({ObjectKind::Opaque, {{}, object.identity}, object.kind});
    return refs;
}

} // namespace

Result<std::vector<DependencyPlaces::Node>> DependencyPlaces::nodes(const CatalogRows &rows)
{
    enum { Class, Oid, Kind, SchemaName, Name, Member, Relation, Number, Part };
    auto row = rows.reader("dependency_nodes"_L1, fields("class", "oid", "kind", "schema", "name", "member", "relation",
                                                         "number", "part"));
    if (!row)
        return std::unexpected(row.error());
    static const QHash<QString, ObjectKind> kinds = kindsByWord();
    std::vector<Node> nodes;
    nodes.reserve(size_t(row->count()));
    while (row->next()) {
        const QString word = row->text(Kind);
        const auto kind = kinds.constFind(word);
        if (!word.isEmpty() && kind == kinds.cend())
            continue;
        const ObjectRef ref{word.isEmpty() ? ObjectKind::Column : *kind, row->name(SchemaName), row->text(Member)};
        nodes.push_back({quint32(row->integer(Class)), quint32(row->integer(Oid)), quint32(row->integer(Relation)),
                         int(row->integer(Number)), row->boolean(Part), ref, word.isEmpty()});
    }
    // First the relations, which others name; last what wins over a row of its own.
    std::ranges::stable_sort(nodes, {}, [](const Node &node) { return node.part ? 2 : node.relation != 0 ? 1 : 0; });
    return nodes;
}

void DependencyPlaces::insert(const Node &node)
{
    ObjectRef ref = node.ref;
    if (node.relation != 0) {
        const auto relation = m_rows.constFind(key(s_relationClass, node.relation));
        if (relation == m_rows.cend())
            return;
        const ObjectRef &whole = m_refs[size_t(*relation)];
        // A view's columns cannot be changed one by one: its default is the view's.
        const bool isColumn = ref.kind == ObjectKind::Column && node.column != 0;
        if (node.isRelation || (isColumn && whole.kind != ObjectKind::Table)) {
            m_rows.insert(key(node.rowClass, node.oid), *relation);
            return;
        }
        if (isColumn) {
            if (const auto column = m_columns.constFind(key(node.relation, quint32(node.column))); column != m_columns.cend())
                m_rows.insert(key(node.rowClass, node.oid), *column);
            return;
        }
        ref.name = whole.name;
    }
    m_rows.insert(key(node.rowClass, node.oid), int(m_refs.size()));
    m_refs.push_back(std::move(ref));
}

Result<void> DependencyPlaces::insertColumns(const CatalogRows &rows)
{
    enum { SchemaName, Relation, Number, Name };
    auto row = rows.reader("columns"_L1, fields("schema", "relation", "number", "name"));
    if (!row)
        return std::unexpected(row.error());
    QualifiedName last;
    quint32 oid = 0;
    while (row->next()) {
        if (QualifiedName relation = row->name(SchemaName); relation != last || oid == 0) {
            oid = m_tables.value(relation);
            last = std::move(relation);
        }
        if (oid == 0)
            continue;
        m_columns.insert(key(oid, quint32(row->integer(Number))), int(m_refs.size()));
        m_refs.push_back({ObjectKind::Column, last, row->text(Name)});
    }
    return {};
}

Result<void> DependencyPlaces::insertOpaque(const CatalogRows &rows)
{
    enum { Class, Oid, Parts, Kind, Identity };
    for (const QLatin1StringView query : opaqueQueries()) {
        auto row = rows.reader(query, fields("class", "oid", "parts", "kind", "identity"));
        if (!row)
            return std::unexpected(row.error());
        while (row->next()) {
            const int place = int(m_refs.size());
            m_refs.push_back({ObjectKind::Opaque, {{}, row->text(Identity)}, row->text(Kind)});
            m_rows.insert(key(quint32(row->integer(Class)), quint32(row->integer(Oid))), place);
            for (const QString &part : row->array(Parts))
                m_rows.insert(key(part.section(u':', 0, 0).toUInt(), part.section(u':', 1).toUInt()), place);
        }
    }
    return {};
}

void DependencyPlaces::number(const Database &database)
{
    std::vector<int> order(m_refs.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, [this](int a, int b) { return m_refs[size_t(a)] < m_refs[size_t(b)]; });
    const QSet<ObjectRef> known = listed(database);
    std::vector<int> numbers(m_refs.size(), -1);
    std::vector<ObjectRef> sorted;
    for (const int i : order) {
        ObjectRef &ref = m_refs[size_t(i)];
        const ObjectRef whole = ref.kind == ObjectKind::Column ? ObjectRef{ObjectKind::Table, ref.name, {}} : ref;
        if (!known.contains(whole))
            continue;
        if (sorted.empty() || sorted.back() != ref)
            sorted.push_back(ref);
        numbers[size_t(i)] = int(sorted.size()) - 1;
    }
    for (int &place : m_rows)
        place = numbers[size_t(place)];
    for (int &place : m_columns)
        place = numbers[size_t(place)];
    m_refs = std::move(sorted);
}

Result<DependencyPlaces> DependencyPlaces::read(const CatalogRows &rows, const Database &database)
{
    const auto all = nodes(rows);
    if (!all)
        return std::unexpected(all.error());
    DependencyPlaces places;
    for (const Node &node : *all)
        if (node.rowClass == s_relationClass && node.ref.kind == ObjectKind::Table)
            places.m_tables.insert(node.ref.name, node.oid);
    size_t next = 0;
    for (; next < all->size() && (*all)[next].relation == 0 && !(*all)[next].part; ++next)
        places.insert((*all)[next]);
    if (const auto done = places.insertColumns(rows); !done)
        return std::unexpected(done.error());
    if (const auto done = places.insertOpaque(rows); !done)
        return std::unexpected(done.error());
    for (; next < all->size(); ++next)
        places.insert((*all)[next]);
    places.number(database);
    return places;
}

int DependencyPlaces::place(quint32 rowClass, quint32 oid, int column) const
{
    if (column != 0 && rowClass == s_relationClass)
        if (const auto found = m_columns.constFind(key(oid, quint32(column))); found != m_columns.cend())
            return *found;
    return m_rows.value(key(rowClass, oid), -1);
}

} // namespace Howdah
