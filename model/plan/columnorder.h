// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// New columns come in the order in which they are to stand. A table that is to be of a type must have them so. A new
/// child comes when its parents' columns are as they will be, and names that move between a child and its parents free
/// in time.
void orderColumns(const PlanContext &context, const Nodes &nodes, Graph &graph);

} // namespace Howdah
