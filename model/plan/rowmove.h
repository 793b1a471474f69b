// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/graph.h"
#include "plan/items.h"

namespace Howdah {

class Nodes;

/// PostgreSQL makes no partitioned table of a plain one, no plain one of a partitioned one, and changes no partition
/// key. There the table steps aside under a name of ours, the new one is made in its place, takes the rows over, and
/// the old one goes.
bool movesRows(const PlanContext &context, const Items &items, const PlanItem &item);

/// Instead of dropping the table: what uses its columns lets go of them, the names that the target wants become free,
/// and the table takes its name aside.
Sql::Statements stepAside(const PlanContext &context, const Items &items, const Table &table);

/// Rows, positions of identity columns and of serial ones, then the old table goes.
Sql::Statements moveRows(const PlanContext &context, const Items &items, const Table &was, const Table &is);

/// After the new table and its partitions stand, before keys, triggers and what reads it; before what the old columns
/// were made of goes.
void orderRowMoves(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
