// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// The order that the vertices must keep, from the dependencies of both sides and from what statements do by
/// themselves.
Graph orderOf(const PlanContext &context, const Items &items, const Nodes &nodes);

} // namespace Howdah
