// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// A check that a table has of its own as well as from its parents cannot be dropped before theirs, and must be there before
/// theirs comes; what it has from a parent changes only when it has left that parent.
void orderInheritedChecks(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
