// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/boxgrid.h"
#include "layout/graph.h"

namespace Howdah {

class Occupancy;

/// A place where a line may leave a box: on its border, with the direction (-1 left, +1 right) and how far it goes
/// straight before it may bend.
struct PortExit {
    QPointF at;
    int direction = 1;
    double stub = 16;

    QPointF outside() const { return at + QPointF(direction * stub, 0); }
};

/// The cheapest orthogonal line (length plus a price per bend) from one of `from` to one of `to` that enters no box:
/// A* over the lines that pass the boxes nearby. With `taken`, running along lines of keys other than `key` costs as
/// much as several bends. Empty when there is no way.
Polyline cheapestPath(const BoxGrid &boxes, const std::vector<PortExit> &from, const std::vector<PortExit> &to,
    const Occupancy *taken = nullptr, int key = -1);

} // namespace Howdah
