// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layergraph.h"

#include <stop_token>

namespace Howdah::Layered {

/// Orders every layer for few crossings: barycentre sweeps over the ports, then exchanges of neighbours; the best order
/// seen is kept. `rounds` sweeps in each direction.
void orderLayers(LayerGraph &graph, int rounds, std::stop_token stop);

/// Crossings of links between neighbouring layers in the current order.
qint64 linkCrossings(const LayerGraph &graph);

} // namespace Howdah::Layered
