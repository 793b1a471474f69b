// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace Howdah {

/// The strongly connected components of more than one node, each sorted, in order of their smallest node (Tarjan 1972,
/// iterative: a hostile history must not exhaust the stack). `edges[i]` are the targets of node i.
std::vector<std::vector<int>> strongComponents(const std::vector<std::vector<int>> &edges);

/// The same graph without the edges that close a cycle in a depth-first walk, begun at the nodes nothing points to:
/// acyclic, edges in the same order.
std::vector<std::vector<int>> withoutBackEdges(const std::vector<std::vector<int>> &edges);

} // namespace Howdah
