// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// Partitions are switched when they are there: what a trigger says of them comes after they are attached.
void orderTriggerParts(const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
