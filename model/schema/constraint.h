// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"

#include <vector>

namespace Howdah {

enum class ConstraintKind { PrimaryKey, Unique, ForeignKey, Check, Exclude };

/// A table constraint. Not-null constraints live in Column; domain constraints in Domain; constraint triggers in
/// Trigger. A foreign key that a partition has from its parent (conparentid) is not listed.
struct Constraint {
    QString name;
    QualifiedName relation;
    ConstraintKind kind = ConstraintKind::Check;
    std::vector<QString> columns;           ///< in key order; of a check: the columns it mentions
    QString expression;                     ///< Check: pg_get_expr, without the outer CHECK ()
    QString definition; ///< pg_get_constraintdef, for Exclude and for people; not compared for the rest
    // Foreign keys
    QualifiedName referenced;
    std::vector<QString> referencedColumns;
    QChar onUpdate = QLatin1Char('a'); ///< a no action, r restrict, c cascade, n set null, d set default
    QChar onDelete = QLatin1Char('a');
    std::vector<QString> onDeleteColumns; ///< SET NULL (…) / SET DEFAULT (…)
    QChar match = QLatin1Char('s'); ///< s simple, f full, p partial
    // Keys and exclusions: their index
    bool nullsNotDistinct = false;
    bool withoutOverlaps = false; ///< PostgreSQL 18: last column WITHOUT OVERLAPS; on a foreign key: PERIOD
    std::vector<QString> include;
    Options options; ///< of the index
    QString tablespace;
    QualifiedName parentIndex; ///< the partitioned index its index is attached to; empty: none
    bool clustered = false;
    bool replicaIdentity = false;
    // All
    bool deferrable = false;
    bool initiallyDeferred = false;
    bool validated = true;
    bool enforced = true; ///< PostgreSQL 18
    bool noInherit = false;
    bool local = true; ///< false: only inherited (conislocal)
    bool inherited = false; ///< coninhcount > 0
    QString comment;
    QString indexComment; ///< comment on the index behind a key, if any

    bool operator==(const Constraint &) const = default;
};

} // namespace Howdah
