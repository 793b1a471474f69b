// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/scene.h"

namespace Howdah::Locks {

/// Whether an expression has to be computed for each row anew: it calls a volatile function. Functions that neither the
/// scene nor PostgreSQL knows are taken to be volatile; `assumed` is set then.
bool isVolatile(const Node &expression, const Scene &scene, bool *assumed = nullptr);

/// Names of the columns in it, without those of subqueries.
QStringList columnsIn(const Node &expression);

/// A valid, enforced check of the relation says that the column is not null.
bool provesNotNull(const Relation &relation, const QString &column);

/// Valid checks and NOT NULL of `partition` imply the bound (PartitionBoundSpec), so that ATTACH need not read it.
bool provesBound(const Relation &partition, const Relation &parent, const Node &bound);

/// Valid checks of the default partition keep rows of the bound out.
bool excludesBound(const Relation &defaultPartition, const Relation &parent, const Node &bound);

/// The columns of "RANGE (created_at, region)"; an empty name for an expression.
QStringList partitionColumns(const QString &partitionKey);

} // namespace Howdah::Locks
