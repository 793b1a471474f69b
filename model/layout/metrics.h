// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

namespace Howdah {

/// How good a layout is. The first four must be zero in every layout Howdah makes; the others are for comparing.
/// Definitions: Purchase (1997), Dunne and Shneiderman (2009) for tunnelling.
struct LayoutMetrics {
    int overlaps = 0;           ///< pairs of boxes that overlap
    int tunnels = 0;            ///< (segment, box) pairs where a line enters a box's inside, its own boxes included
    int wrongPorts = 0; ///< line ends off their row, inside the box, or leaving on the side away from the other box
    double ambiguous = 0; ///< length shared by collinear segments (closer than half a unit) of different keys
    qint64 crossings = 0; ///< between different keys; a shared trunk counts once
    int diagonals = 0; ///< segments neither horizontal nor vertical
    double bendsPerEdge = 0;
    int bends95 = 0; ///< 95th percentile of bends
    double length = 0; ///< of all edges, shared parts counted per edge
    double width = 0;
    double height = 0;
    double fill = 0; ///< area of the boxes ÷ area of the bounding box
};

LayoutMetrics measure(const LayoutGraph &graph, const Layout &layout);

/// One line for logs.
QString summary(const LayoutMetrics &metrics);

} // namespace Howdah
