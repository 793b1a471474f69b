// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QHash>

#include <memory>
#include <span>

namespace Howdah {

/// Finds objects of one Database by name in constant time. Keeps the database alive; pointers live as long as it does.
/// Built once per database value (linear); safe to read from several threads.
class Lookup
{
public:
    explicit Lookup(std::shared_ptr<const Database> database);

    const Database &database() const { return *m_database; }
    const Table *table(const QualifiedName &name) const;
    const View *view(const QualifiedName &name) const;
    const Sequence *sequence(const QualifiedName &name) const;
    const Index *index(const QualifiedName &name) const;
    const Column *column(const ColumnName &name) const;
    /// The objects that name this relation, in their list's order.
    std::vector<const Constraint *> constraintsOf(const QualifiedName &relation) const;
    std::vector<const Index *> indexesOf(const QualifiedName &relation) const;
    std::vector<const Trigger *> triggersOf(const QualifiedName &relation) const;
    std::vector<const Policy *> policiesOf(const QualifiedName &relation) const;
    std::vector<const Rule *> rulesOf(const QualifiedName &relation) const;
    /// Foreign keys of other tables (and its own) that point at this relation.
    std::vector<const Constraint *> referencesTo(const QualifiedName &relation) const;
    const Constraint *primaryKeyOf(const QualifiedName &relation) const;

private:
    std::shared_ptr<const Database> m_database;
    QHash<QualifiedName, const Table *> m_tables;
    QHash<QualifiedName, const View *> m_views;
    QHash<QualifiedName, const Sequence *> m_sequences;
    QHash<QualifiedName, const Index *> m_indexes;
    QHash<QualifiedName, std::vector<const Constraint *>> m_constraints, m_references;
    QHash<QualifiedName, std::vector<const Index *>> m_indexesOf;
    QHash<QualifiedName, std::vector<const Trigger *>> m_triggers;
    QHash<QualifiedName, std::vector<const Policy *>> m_policies;
    QHash<QualifiedName, std::vector<const Rule *>> m_rules;
};

} // namespace Howdah
