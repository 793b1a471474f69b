// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// A partition leaves before its parent leaves the parent's own, and comes back after: identity is handed down only so.
void orderSubpartitions(const PlanContext &context, const Nodes &nodes, Graph &graph);

} // namespace Howdah
