// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

// Foreign keys of a partitioned table are its partitions' as well, though nobody lists them there: one that leaves
// keeps them as its own, one that comes with the like merges them with its parent's.

/// For a partition that leaves its parents: what it keeps and is not to have is dropped. To run when it has left.
Sql::Statements keptForeignKeys(const PlanContext &context, const Items &items, const QualifiedName &partition);

/// Those that a partition has from its parents, where they are listed.
std::vector<ObjectRef> foreignKeysFromParents(const PlanContext &context, const QualifiedName &partition);

/// Whether a foreign key that is new is there when its table has left its parents.
bool comesByDetaching(const PlanContext &context, const Items &items, const Constraint &made);

/// Whether a foreign key that goes is one with its table's new parents' once the table is attached to them.
bool goesByAttaching(const PlanContext &context, const Constraint &gone);

} // namespace Howdah
