// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"
#include "plan/statement.h"

namespace Howdah {

/// The queries that tell beforehand, on the database a plan starts from, whether a statement will fail on its rows or
/// lose some, and on how many. Where rows cannot matter there is none. A renamed table is asked by the name it has
/// there.
class Guards
{
public:
    explicit Guards(const PlanContext &context)
        : m_context(context)
    { }

    /// For making an object (a key, a check, a foreign key, a unique index, a column without values) on a table that
    /// stands.
    std::optional<Guard> creation(const PlanItem &item) const;
    /// For dropping one: what goes with it.
    std::optional<Guard> loss(const PlanItem &item) const;
    /// For a column that becomes NOT NULL.
    std::optional<Guard> notNull(const PlanItem &item) const;
    /// For a column that changes its type, or whose enum loses values.
    std::optional<Guard> retype(const PlanItem &item) const;

private:
    std::optional<Guard> constraint(const Constraint &constraint) const;
    std::optional<Guard> duplicates(const QualifiedName &relation, const std::vector<QString> &expressions,
        const QString &predicate, bool nullsNotDistinct) const;
    std::optional<Guard> removedValues(const TableColumn &before) const;
    QString asked(const QualifiedName &relation) const;
    QString usesRemoved(const QString &expression, const QString &type, int depth) const;
    QString countWhere(const QualifiedName &relation, const QString &condition) const;
    QualifiedName original(const QualifiedName &relation) const;
    bool stands(const QualifiedName &relation) const;
    bool columnsStand(const QualifiedName &relation, const std::vector<QString> &columns) const;

    const PlanContext &m_context;
};

} // namespace Howdah
