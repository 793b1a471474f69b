// SPDX-License-Identifier: Apache-2.0
#include "plan/directory.h"

#include "sql/quoting.h"

namespace Howdah {

namespace {

class Collector
{
public:
    Collector(const Database &database, const Directory &directory)
        : m_database(database)
        , m_directory(directory)
    {
        const auto addTypes = [this](const auto &list) {
            for (const auto &type : list)
                m_types.insert(Sql::identifier(type.name), refOf(type));
        };
        addTypes(database.enums);
        addTypes(database.composites);
        addTypes(database.domains);
        addTypes(database.ranges);
        for (const Table &table : database.tables)
            m_types.insert(Sql::identifier(table.name), refOf(table));
        for (const RangeType &range : database.ranges)
            m_types.insert(Sql::identifier(range.multirange), refOf(range));
        QSet<ObjectRef> keys;
        for (const Index &index : database.indexes)
            if (index.unique) {
                m_uniques[index.relation].push_back(&index);
                keys.insert(refOf(index));
            }
        for (const Constraint &c : database.constraints)
            if (c.kind == ConstraintKind::PrimaryKey || c.kind == ConstraintKind::Unique) {
                m_keys[c.relation].push_back(&c);
                keys.insert(refOf(c));
            }
        for (const Dependency &d : database.dependencies)
            if (d.from.kind == ObjectKind::Constraint && keys.contains(d.to))
                m_toldKeys.insert(d.from);
    }

    std::vector<Dependency> collect()
    {
        tables();
        constraints();
        for (const Index &index : m_database.indexes) {
            relation(refOf(index), index.relation);
            for (const IndexKey &key : index.keys)
                if (!key.column.isEmpty())
                    column(refOf(index), index.relation, key.column);
            columns(refOf(index), index.relation, index.include);
        }
        for (const Trigger &trigger : m_database.triggers) {
            relation(refOf(trigger), trigger.relation);
            add(refOf(trigger), {ObjectKind::Routine, trigger.function, {}});
            for (const TriggerPart &part : trigger.parts)
                relation(refOf(trigger), part.relation);
        }
        for (const Rule &rule : m_database.rules)
            relation(refOf(rule), rule.relation);
        for (const Policy &policy : m_database.policies)
            relation(refOf(policy), policy.relation);
        for (const StatisticsObject &statistics : m_database.statistics)
            relation(refOf(statistics), statistics.relation);
        others();
        casts();
        return std::move(m_result);
    }

private:
    void add(const ObjectRef &from, const ObjectRef &to) { m_result.push_back({from, to, false}); }

    void relation(const ObjectRef &from, const QualifiedName &name)
    {
        const ObjectRef table{ObjectKind::Table, name, {}};
        add(from, m_directory.contains(table) ? table : ObjectRef{ObjectKind::View, name, {}});
    }

    void column(const ObjectRef &from, const QualifiedName &name, const QString &column)
    {
        add(from, columnRef(name, column));
    }

    void columns(const ObjectRef &from, const QualifiedName &name, const std::vector<QString> &names)
    {
        for (const QString &each : names)
            column(from, name, each);
    }

    void type(const ObjectRef &from, QString name)
    {
        if (!name.contains(QLatin1Char('.')))
            return;
        while (name.endsWith(QLatin1String("[]")))
            name.chop(2);
        if (const auto found = m_types.constFind(name); found != m_types.cend() && !(*found == from))
            add(from, *found);
    }

    void tables()
    {
        for (const Table &table : m_database.tables) {
            if (table.partition)
                add(refOf(table), {ObjectKind::Table, table.partition->parent, {}});
            for (const QualifiedName &parent : table.inherits)
                add(refOf(table), {ObjectKind::Table, parent, {}});
            if (!table.ofType.isEmpty())
                add(refOf(table), {ObjectKind::CompositeType, table.ofType, {}});
            if (!table.foreignServer.isEmpty())
                add(refOf(table), {ObjectKind::ForeignServer, {{}, table.foreignServer}, {}});
            for (const Column &c : table.columns) {
                type(columnRef(table.name, c.name), c.type);
                if (!c.collation.isEmpty())
                    add(columnRef(table.name, c.name), {ObjectKind::Collation, c.collation, {}});
            }
        }
    }

    void constraints()
    {
        for (const Constraint &c : m_database.constraints) {
            const ObjectRef ref = refOf(c);
            relation(ref, c.relation);
            columns(ref, c.relation, c.columns);
            columns(ref, c.relation, c.include);
            if (c.kind != ConstraintKind::ForeignKey)
                continue;
            relation(ref, c.referenced);
            columns(ref, c.referenced, c.referencedColumns);
            if (!m_toldKeys.contains(ref))
                referencedKey(ref, c);
        }
    }

    /// The catalog tells which key a foreign key leans on; by hand it is the first over the same columns.
    void referencedKey(const ObjectRef &ref, const Constraint &c)
    {
        const auto sorted = [](std::vector<QString> names) {
            std::sort(names.begin(), names.end());
            return names;
        };
        const std::vector<QString> wanted = sorted(c.referencedColumns);
        const auto &keys = m_keys[c.referenced];
        for (const Constraint *key : keys)
            if (sorted(key->columns) == wanted) {
                add(ref, refOf(*key));
                return;
            }
        for (const Index *index : m_uniques[c.referenced]) {
            std::vector<QString> names;
            for (const IndexKey &key : index->keys)
                names.push_back(key.column);
            if (sorted(names) == wanted)
                add(ref, refOf(*index));
        }
    }

    void others()
    {
        for (const Domain &domain : m_database.domains)
            type(refOf(domain), domain.type);
        for (const RangeType &range : m_database.ranges)
            type(refOf(range), range.subtype);
        for (const CompositeType &composite : m_database.composites)
            for (const Attribute &attribute : composite.attributes)
                type(refOf(composite), attribute.type);
        for (const Publication &publication : m_database.publications) {
            for (const PublicationTable &table : publication.tables) {
                relation(refOf(publication), table.relation);
                columns(refOf(publication), table.relation, table.columns);
            }
        }
        for (const Membership &membership : m_database.memberships) {
            add(refOf(membership), {ObjectKind::Role, {{}, membership.role}, {}});
            add(refOf(membership), {ObjectKind::Role, {{}, membership.member}, {}});
            if (!membership.grantor.isEmpty())
                for (const Membership &other : m_database.memberships)
                    if (other.admin && other.role == membership.role && other.member == membership.grantor)
                        add(refOf(membership), refOf(other));
        }
        for (const EventTrigger &trigger : m_database.eventTriggers)
            add(refOf(trigger), {ObjectKind::Routine, trigger.function, {}});
        for (const ForeignServer &server : m_database.servers)
            add(refOf(server), {ObjectKind::ForeignDataWrapper, {{}, server.wrapper}, {}});
        for (const UserMapping &mapping : m_database.userMappings)
            add(refOf(mapping), {ObjectKind::ForeignServer, {{}, mapping.server}, {}});
    }

    /// PostgreSQL keeps the function that a cast called; its text, read again, needs the cast.
    void casts()
    {
        QHash<ObjectRef, std::vector<ObjectRef>> castsOf;
        for (const Dependency &d : m_database.dependencies)
            if (d.from.kind == ObjectKind::Opaque && d.from.member == QLatin1String("CAST")
                && d.to.kind == ObjectKind::Routine)
                castsOf[d.to].push_back(d.from);
        if (castsOf.isEmpty())
            return;
        for (const Dependency &d : m_database.dependencies)
            for (const ObjectRef &cast : castsOf.value(d.to))
                if (d.from.kind != ObjectKind::Opaque)
                    add(d.from, cast);
    }

    const Database &m_database;
    const Directory &m_directory;
    QHash<QString, ObjectRef> m_types;
    QHash<QualifiedName, std::vector<const Index *>> m_uniques;
    QHash<QualifiedName, std::vector<const Constraint *>> m_keys;
    QSet<ObjectRef> m_toldKeys; ///< constraints that the catalog's dependencies lead to a key
    std::vector<Dependency> m_result;
};

} // namespace

std::vector<Dependency> structuralDependencies(const Database &database, const Directory &directory)
{
    return Collector(database, directory).collect();
}

} // namespace Howdah
