// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

#include <optional>

namespace Howdah {

/// Positions for all boxes when only some have one: a box without goes beside a box it is linked to, into free space;
/// what is linked to nothing placed goes into columns below everything.
std::vector<QPointF> completedPositions(
    const LayoutGraph &graph, const std::vector<std::optional<QPointF>> &known, const LayoutOptions &options = {});

} // namespace Howdah
