// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// PostgreSQL gives a partition its part of a trigger when it is attached, and those below it theirs: what a trigger
/// says of a partition comes after all between it and the trigger's table are attached.
void orderTriggerParts(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
