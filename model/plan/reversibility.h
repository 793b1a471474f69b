// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// How well the way back brings home what the statements of an item's phase take away, and in one sentence why not
/// wholly (empty for Exact). `stash`: dropped values are kept aside.
Reversal reversalOf(Phase phase, const PlanItem &item, bool stash);

/// The same for a column that changes its type.
Reversal reversalOfRetype(const PlanItem &item, int serverVersion);

/// For a column that may hold NULL from now on.
Reversal reversalOfDropNotNull();

} // namespace Howdah
