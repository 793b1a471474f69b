// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// What a table has from its parents changes with theirs. A parent's column changes before its children's do; a check
/// that a table has of its own as well cannot be dropped before its parents', and must be there before theirs comes;
/// what a parent held back may change when the table is let go.
void orderInheritance(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
