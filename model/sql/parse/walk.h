// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sql/parse/tree.h"

#include <functional>

namespace Howdah {

/// Calls `visit` for the node and all below it; where it says false, not below that one.
void eachNode(const Node &tree, const std::function<bool(const Node &)> &visit);

} // namespace Howdah
