// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/services/planpreview.h"

namespace Howdah {

/// A migration that splits a table, ready to read: what it starts from and leads to, and the plan.
struct SplitPreview {
    std::shared_ptr<const Database> from, to;
    PlanPreview plan;
};

} // namespace Howdah
