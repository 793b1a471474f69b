// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layergraph.h"

#include <stop_token>

namespace Howdah::Layered {

/// Gives every node its y: order kept, gaps kept, ports pulled level with the ports they are linked to. Each layer is
/// an isotonic regression (pool adjacent violators, Best and Chakravarti 1990), swept to and fro; links are then
/// levelled exactly where there is room.
void placeNodes(LayerGraph &graph, const LayoutOptions &options, std::stop_token stop);

} // namespace Howdah::Layered
