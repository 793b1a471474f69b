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
    /// `there`: as the queries read where the statements stand, after the renames.
    explicit Guards(const PlanContext &context, bool there = false)
        : m_context(context)
        , m_there(there)
    { }

    /// For making an object (a key, a check, a foreign key, a unique index, a column without values) on a table that
    /// stands.
    std::optional<Guard> creation(const PlanItem &item) const;
    /// For dropping one: what goes with it.
    std::optional<Guard> loss(const PlanItem &item) const;
    /// For a column that becomes NOT NULL.
    std::optional<Guard> notNull(const PlanItem &item) const;
    /// For a column that changes its type, or whose enum loses values: rows that fail.
    std::optional<Guard> retype(const PlanItem &item) const;
    /// For a column that changes its type: rows that do not fail and come back otherwise than they were.
    std::optional<Guard> rounding(const PlanItem &item) const;
    /// For a domain that gets a check or NOT NULL: rows of the columns of it.
    std::optional<Guard> domain(const PlanItem &item) const;
    /// For a partition that comes: its own rows outside of its bound, or rows of the parent's default partition inside.
    std::optional<Guard> attach(const PlanItem &item) const;

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

    QString collated(const QualifiedName &relation, const QString &column) const;
    QString bound(const Table &partition) const;

    const PlanContext &m_context;
    const bool m_there;
};

} // namespace Howdah
