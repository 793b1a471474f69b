// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "layout/graph.h"

#include <stop_token>

namespace Howdah {

/// Places every box and routes every edge: each connected component in layers from referenced (left) to referencing
/// (right), with one shared line per referenced key; components packed towards `aspect`; boxes without edges apart, in
/// a grid below. Deterministic: the same graph gives the same bytes. Pure; call it on any thread. Fails only with
/// Cancelled, when `stop` was requested.
/// After Sugiyama, Tagawa, Toda (1981), Sander (2004, orthogonal hyperedges), Best and Chakravarti (1990, isotonic
/// regression for coordinates).
Result<Layout> layeredLayout(const LayoutGraph &graph, const LayoutOptions &options = {}, std::stop_token stop = {},
    const LayoutProgress &progress = {});

} // namespace Howdah
