// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace Howdah {

/// Two nodes that belong together, by so much. The direction says nothing.
struct Tie {
    int a = 0, b = 0;
    double weight = 1;
};

/// Which of the nodes 0 … count - 1 belong together: the number of each one's community, numbered by their first nodes.
/// Louvain's method (Blondel, Guillaume, Lambiotte, Lefebvre 2008: nodes go where modularity grows most, then
/// communities do), always in the order of the numbers, so that the same ties always give the same. Modularity with a
/// resolution: less than 1 gives fewer, larger ones. Pure; O(ties) a round, of which there are a dozen.
std::vector<int> communities(int count, std::span<const Tie> ties, double resolution);

} // namespace Howdah
