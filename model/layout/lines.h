// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layergraph.h"

namespace Howdah::Layered {

/// Routes all edges of a placed component: port heights, channels, x of the layers. Writes positions (top left at 0, 0
/// or thereabouts) and routes into `layout`, whose vectors have the whole graph's size.
void drawLines(const LayerGraph &graph, const LayoutOptions &options, Layout &layout);

} // namespace Howdah::Layered
