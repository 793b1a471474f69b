// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// The columns of a replica identity are NOT NULL as long as it is that: they become so before, and cease to be after.
void orderReplicaIdentity(const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
