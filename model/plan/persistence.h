// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// No foreign key may lead from a logged table to an unlogged one, at any time: SET LOGGED and SET UNLOGGED follow the
/// keys, keys that go do so before and those that come do so after.
void orderPersistence(const PlanContext &context, const Nodes &nodes, Graph &graph);

} // namespace Howdah
