// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "sql/parse/tree.h"

#include <QHash>
#include <QSet>

namespace Howdah::Locks {

enum class RelationKind { Table, View, MaterializedView, Sequence };

/// A constraint and, where it came from a parsed text, its expression's tree.
struct KnownConstraint : Constraint {
    Node tree; ///< of a check's expression; see expressionTree()
    int born = 0;
};

struct KnownIndex : Index {
    int born = 0;
};

/// What is known of one relation.
struct Relation {
    QualifiedName name;
    RelationKind kind = RelationKind::Table;
    Table table; ///< also a view's columns, by name and type
    std::vector<KnownConstraint> constraints;
    std::vector<KnownIndex> indexes;
    std::vector<QualifiedName> heirs; ///< partitions, and tables that inherit
    std::vector<QualifiedName> reads; ///< what a view reads
    bool temporary = false;
    bool columnsKnown = true; ///< false: made by a statement that does not list them
    int born = 0; ///< 0: it was there before; else the number of the migration that made it
    QSet<QString> bornColumns; ///< made by the migration of `bornColumnsIn`
    int bornColumnsIn = 0;
    std::vector<Policy> policies{}; ///< of row security, without their expressions where statements made them
    QualifiedName stood{}; ///< its name in the database that the scene was made from; empty: made since

    const Column *column(const QString &columnName) const;
    const KnownConstraint *constraint(const QString &constraintName) const;
    bool isPartitioned() const { return table.kind == TableKind::Partitioned; }
};

/// What is known of the schema that a statement meets: a database that was read, and what statements said since. Names
/// are looked up as written: without a schema they are found along the search path.
class Scene
{
public:
    Scene() = default;
    /// Everything of a database; then what is not here is not there.
    explicit Scene(const Database &database);

    bool isComplete() const { return m_complete; }
    /// The name with its schema: of the relation that is found, else as CREATE would make it.
    QualifiedName resolved(const QualifiedName &written) const;
    const Relation *relation(const QualifiedName &written) const;
    /// The relation that an index of that name belongs to, a key's own among them.
    const Relation *relationOfIndex(const QualifiedName &written) const;
    /// The index; null for a key's own.
    const KnownIndex *index(const QualifiedName &written) const;
    /// The relation of CREATE STATISTICS; empty: not known.
    QualifiedName relationOfStatistics(const QualifiedName &written) const
    {
        return m_statistics.value(resolved(written));
    }
    /// Tables with foreign keys that point at this one.
    std::vector<QualifiedName> referencesTo(const QualifiedName &name) const;
    QualifiedName defaultPartition(const QualifiedName &parent) const;
    const Domain *domain(const QualifiedName &written) const;
    const EnumType *enumType(const QualifiedName &written) const;
    bool isTypeBorn(const QualifiedName &written, int migration) const;
    /// Of all functions of that name the most volatile: i, s, v; null when there is none.
    QChar volatility(const QualifiedName &written) const;
    const Routine *routine(const QualifiedName &written) const;
    bool isRoutineBorn(const QualifiedName &written, int migration) const;
    /// Views, rules, policies and other things that hold on to a column, as their kinds and names; empty column: to the
    /// relation.
    QStringList dependants(const QualifiedName &relation, const QString &column = {}) const;
    const QHash<QualifiedName, Relation> &relations() const { return m_relations; }
    const std::vector<Publication> &publications() const { return m_publications; }

    /// Lets a statement's effect be known. `migration` is the number that what it makes is born in, from 1 on.
    void learn(const Node &statement, int migration);
    void setSearchPath(const QStringList &schemas) { m_searchPath = schemas; }
    const QStringList &searchPath() const { return m_searchPath; }

private:
    friend class Learner;
    /// CREATE PUBLICATION and ALTER PUBLICATION.
    void publish(const Node &node, bool isNew);
    void renameType(const QualifiedName &from, const QString &name);

    bool m_complete = false;
    QStringList m_searchPath{QStringLiteral("public")};
    QHash<QualifiedName, Relation> m_relations;
    QHash<QualifiedName, QualifiedName> m_indexes; ///< index → relation
    QHash<QualifiedName, QualifiedName> m_statistics; ///< statistics object → relation
    QHash<QualifiedName, std::vector<QualifiedName>> m_references; ///< table → who points at it
    QHash<QualifiedName, Domain> m_domains;
    QHash<QualifiedName, EnumType> m_enums;
    std::vector<Publication> m_publications;
    QHash<QualifiedName, Routine> m_routines;
    QHash<QualifiedName, int> m_bornTypes, m_bornRoutines;
    QHash<QualifiedName, std::vector<std::pair<QString, QString>>> m_dependants; ///< relation → column, "view x"
};

/// Of a check's expression; parsed from its text where it is not there yet.
Node expressionTree(const KnownConstraint &constraint);

} // namespace Howdah::Locks
