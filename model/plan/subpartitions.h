// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// A partition leaves before its parent leaves the parent's own, and comes back after: identity is handed down only so.
/// Its unique indexes are there before its keys: PostgreSQL gives a parent's index the oldest that fits, and were that
/// a key's, the parent's key would find none.
void orderSubpartitions(const PlanContext &context, const Nodes &nodes, Graph &graph);

} // namespace Howdah
