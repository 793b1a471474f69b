// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// A call must find one routine: another of the name that goes, goes first, and one that comes, comes when the calls
/// are made.
void orderOverloads(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph);

/// ORDER BY … USING an operator asks for an operator class that has it; PostgreSQL records the operator alone.
void orderOperatorClasses(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
