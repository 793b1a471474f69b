// SPDX-License-Identifier: Apache-2.0
#include "catalog/dependencyplaces.h"

#include "catalog/assemble.h"

#include <algorithm>

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
    for (const KindWord &row : kindWords)
        kinds.insert(QString::fromLatin1(row.word), row.kind);
    return kinds;
}

template <typename T>
void addOwned(std::vector<ObjectRef> &refs, ObjectKind kind, const std::vector<T> &list)
{
    for (const T &o : list)
        refs.push_back({kind, o.relation, o.name});
}

template <typename T>
void addNamed(std::vector<ObjectRef> &refs, ObjectKind kind, const std::vector<T> &list)
{
    for (const T &o : list) {
        if constexpr (std::is_same_v<decltype(T::name), QString>)
            refs.push_back({kind, {{}, o.name}, {}});
        else
            refs.push_back({kind, o.name, {}});
    }
}

} // namespace

Result<std::vector<DependencyPlaces::Node>> DependencyPlaces::nodes(const CatalogRows &rows)
{
    enum { Class, Oid, Kind, SchemaName, Name, Member, Relation, Number, Part };
    auto row = rows.reader("dependency_nodes"_L1,
        fields("class", "oid", "kind", "schema", "name", "member", "relation", "number", "part"));
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
            int(row->integer(Number)), row->boolean(Part), word.isEmpty(), ref});
    }
    // First the relations, which others name; last what wins over a row of its own.
    std::ranges::stable_sort(nodes, {}, [](const Node &node) { return node.part ? 2 : node.relation != 0 ? 1 : 0; });
    return nodes;
}

/// The database's lists are sorted by ObjectRef and walked in the kinds' order: m_refs comes out sorted.
void DependencyPlaces::list(const Database &d)
{
    addNamed(m_refs, ObjectKind::Schema, d.schemas);
    addNamed(m_refs, ObjectKind::Extension, d.extensions);
    addNamed(m_refs, ObjectKind::Collation, d.collations);
    addNamed(m_refs, ObjectKind::EnumType, d.enums);
    addNamed(m_refs, ObjectKind::CompositeType, d.composites);
    addNamed(m_refs, ObjectKind::Domain, d.domains);
    addNamed(m_refs, ObjectKind::RangeType, d.ranges);
    addNamed(m_refs, ObjectKind::Sequence, d.sequences);
    for (const Routine &routine : d.routines)
        m_refs.push_back({ObjectKind::Routine, routine.name, routine.inputTypes});
    addNamed(m_refs, ObjectKind::Table, d.tables);
    listColumns(d.tables);
    addNamed(m_refs, ObjectKind::View, d.views);
    addOwned(m_refs, ObjectKind::Constraint, d.constraints);
    addNamed(m_refs, ObjectKind::Index, d.indexes);
    addOwned(m_refs, ObjectKind::Trigger, d.triggers);
    addOwned(m_refs, ObjectKind::Rule, d.rules);
    addOwned(m_refs, ObjectKind::Policy, d.policies);
    addNamed(m_refs, ObjectKind::StatisticsObject, d.statistics);
    addNamed(m_refs, ObjectKind::EventTrigger, d.eventTriggers);
    addNamed(m_refs, ObjectKind::Publication, d.publications);
    addNamed(m_refs, ObjectKind::ForeignDataWrapper, d.wrappers);
    addNamed(m_refs, ObjectKind::ForeignServer, d.servers);
    for (const UserMapping &mapping : d.userMappings)
        m_refs.push_back({ObjectKind::UserMapping, {{}, mapping.server}, mapping.role});
    for (const OpaqueObject &object : d.opaque)
        m_refs.push_back({ObjectKind::Opaque, {{}, object.identity}, object.kind});
    m_numbers.reserve(
        std::ranges::count_if(m_refs, [](const ObjectRef &ref) { return ref.kind != ObjectKind::Column; }));
    for (size_t i = 0; i < m_refs.size(); ++i)
        if (m_refs[i].kind != ObjectKind::Column)
            m_numbers.insert(m_refs[i], int(i));
}

void DependencyPlaces::listColumns(const std::vector<Table> &tables)
{
    for (const Table &table : tables) {
        const auto first = m_refs.size();
        m_firstColumns.insert(table.name, int(first));
        for (const Column &column : table.columns)
            m_refs.push_back({ObjectKind::Column, table.name, column.name});
        std::sort(m_refs.begin() + qsizetype(first), m_refs.end());
    }
}

void DependencyPlaces::insert(const Node &node)
{
    ObjectRef ref = node.ref;
    const quint64 row = key(node.rowClass, node.oid);
    if (node.relation != 0) {
        const int relation = m_rows.value(key(s_relationClass, node.relation), -1);
        // A view's columns cannot be changed one by one: a default is the view's.
        const bool isColumn = ref.kind == ObjectKind::Column && !node.isRelation;
        if (node.isRelation || (isColumn && relation >= 0 && at(relation).kind != ObjectKind::Table)) {
            m_rows.insert(row, relation);
            return;
        }
        if (isColumn) {
            m_rows.insert(row, m_columns.value(key(node.relation, quint32(node.column)), -1));
            return;
        }
        ref.name = m_relations.value(node.relation);
    } else if (node.rowClass == s_relationClass) {
        m_relations.insert(node.oid, ref.name);
    }
    m_rows.insert(row, m_numbers.value(ref, -1));
}

Result<void> DependencyPlaces::insertColumns(const CatalogRows &rows)
{
    enum { Relation, Number, Name };
    auto row = rows.reader("columns"_L1, fields("relation", "number", "name"));
    if (!row)
        return std::unexpected(row.error());
    quint32 last = 0;
    size_t first = 0;
    while (row->next()) {
        const quint32 relation = row->number(Relation);
        if (relation != last) {
            const CatalogNames::Relation *listed = rows.names().listed(relation);
            first = listed ? size_t(m_firstColumns.value(listed->name, int(m_refs.size()))) : m_refs.size();
            last = relation;
        }
        const QString name = row->text(Name);
        for (size_t i = first; i < m_refs.size() && m_refs[i].kind == ObjectKind::Column; ++i) {
            if (m_refs[i].member == name) {
                m_columns.insert(key(relation, row->number(Number)), int(i));
                break;
            }
        }
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
            const int place = m_numbers.value({ObjectKind::Opaque, {{}, row->text(Identity)}, row->text(Kind)}, -1);
            m_rows.insert(key(quint32(row->integer(Class)), quint32(row->integer(Oid))), place);
            for (const QString &part : row->array(Parts))
                m_rows.insert(key(part.section(u':', 0, 0).toUInt(), part.section(u':', 1).toUInt()), place);
        }
    }
    return {};
}

Result<DependencyPlaces> DependencyPlaces::read(const CatalogRows &rows, const Database &database)
{
    const auto all = nodes(rows);
    if (!all)
        return std::unexpected(all.error());
    DependencyPlaces places;
    places.list(database);
    places.m_rows.reserve(qsizetype(all->size()));
    size_t next = 0;
    for (; next < all->size() && (*all)[next].relation == 0 && !(*all)[next].part; ++next)
        places.insert((*all)[next]);
    if (const auto done = places.insertColumns(rows); !done)
        return std::unexpected(done.error());
    if (const auto done = places.insertOpaque(rows); !done)
        return std::unexpected(done.error());
    for (; next < all->size(); ++next)
        places.insert((*all)[next]);
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
