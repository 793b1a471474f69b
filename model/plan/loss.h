// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

/// What a change of type takes of values that are there: Values when some may come back otherwise than they were. What
/// goes with an object is PlanItem::loss.
DataLoss lossOfRetype(const PlanItem &column, int serverVersion);

} // namespace Howdah
