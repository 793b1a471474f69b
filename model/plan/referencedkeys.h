// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/graph.h"
#include "plan/nodes.h"

namespace Howdah {

/// Of several keys over the columns a new foreign key takes the oldest: one that goes must be gone.
void orderReferencedKeys(const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
