// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "layout/graph.h"

#include <stop_token>

namespace Howdah {

/// A line between two rows that ignores other boxes: while a box is being dragged. Rows are heights from the box's top.
Polyline sketchedRoute(const QRectF &from, double fromRow, const QRectF &to, double toRow);

/// Routes edges around boxes that stay where they are (except that boxes standing on others are moved down until they
/// are free). `kept` may hold lines of the same edges: those that still end at their rows and meet no box stay as they
/// are; the rest, and empty ones, are routed anew. Deterministic. Fails only with Cancelled.
Result<Layout> keptLayout(const LayoutGraph &graph, std::vector<QPointF> positions,
    const std::vector<Polyline> &kept = {}, const LayoutOptions &options = {}, std::stop_token stop = {});

} // namespace Howdah
