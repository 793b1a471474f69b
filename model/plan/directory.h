// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"

#include <QHash>

#include <optional>

namespace Howdah {

/// Finds any object of a database by ref. Refers to the database, which must outlive it.
class Directory
{
public:
    explicit Directory(const Database &database);

    bool contains(const ObjectRef &ref) const;
    std::optional<Object> find(const ObjectRef &ref) const;
    const Table *table(const QualifiedName &name) const;
    const Sequence *sequence(const QualifiedName &name) const;
    const Column *column(const ObjectRef &ref) const;
    const Constraint *constraint(const ObjectRef &ref) const;

private:
    const Database &m_database;
    QHash<ObjectRef, qsizetype> m_positions;
};

/// What needs what in one database: the catalog's dependencies and those that the values themselves tell (a constraint
/// needs its columns, a partition its parent), so that objects made by hand order well too. An owned sequence's edge to
/// its column is left out: it is made by OWNED BY, after both.
class Dependencies
{
public:
    Dependencies(const Database &database, const Directory &directory);

    const std::vector<Dependency> &all() const { return m_all; }
    /// Those that need `ref`.
    std::vector<ObjectRef> dependantsOf(const ObjectRef &ref) const;
    bool needs(const ObjectRef &from, const ObjectRef &to) const;
    /// What `ref` needs; the edges are this object's own.
    std::vector<const Dependency *> of(const ObjectRef &ref) const;

private:
    void index() const;

    std::vector<Dependency> m_all;
    // Made when first asked for: who only makes things never asks, and it would be half of the work.
    mutable QHash<ObjectRef, std::vector<int>> m_bySource;
    mutable QHash<ObjectRef, std::vector<int>> m_byTarget;
};

/// The part the values tell.
std::vector<Dependency> structuralDependencies(const Database &database, const Directory &directory);

} // namespace Howdah
