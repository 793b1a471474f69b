// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"
#include "plan/statement.h"

namespace Howdah {

/// ANALYZE of each table whose statistics the plan takes away or asks for: a column that changes its type loses its
/// own, an index over an expression and extended statistics have none until then, and plans are bad meanwhile. To run
/// last.
std::vector<Statement> freshStatistics(const PlanContext &context, const Items &items);

} // namespace Howdah
