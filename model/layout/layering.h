// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layergraph.h"

#include <stop_token>

namespace Howdah::Layered {

/// Gives every box its layer: referenced boxes left of referencing ones where cycles allow, no layer much higher than
/// `capacity` (boxes with `gap` between them), neighbours close. Layers are numbered from 0 without holes.
void assignLayers(LayerGraph &graph, double capacity, double gap, std::stop_token stop);

} // namespace Howdah::Layered
