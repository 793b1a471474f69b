// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace Howdah::Layered {

/// What of one net meets a channel: y of its pins on either side.
struct ChannelNet {
    std::vector<double> left, right;
};

/// Where the net's vertical piece runs: track numbers from the left, -1 for none (all pins level). With `split`, the
/// left pins use `track`, the right pins `rightTrack`, and a horizontal piece at `link` joins the two.
struct ChannelPath {
    int track = -1;
    int rightTrack = -1;
    double link = 0;
    bool split = false;
};

/// Assigns tracks so that no two nets lie on each other and few cross: nets whose pins face each other at one height
/// are ordered (cyclic ones are split in two tracks), the rest is ordered by counting crossings, then packed into
/// tracks. After Sander, "Layout of directed hypergraphs with orthogonal hyperedges" (2004). `tracks` receives their
/// number.
std::vector<ChannelPath> routeChannel(const std::vector<ChannelNet> &nets, int &tracks);

} // namespace Howdah::Layered
