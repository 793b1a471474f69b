// SPDX-License-Identifier: Apache-2.0
#include "layout/channel.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>

namespace Howdah::Layered {

namespace {

constexpr double facing = 2.5;  ///< pins on opposite sides closer than this must not pass each other
constexpr double padding = 4;   ///< vertical pieces of one track keep this distance

struct Trunk {
    int net = 0;
    std::vector<double> left, right; ///< sorted
    double low = 0, high = 0;
    bool isRightHalf = false;
};

int countBetween(const std::vector<double> &sorted, double low, double high)
{
    return low < high ? std::max(0, int(std::ranges::lower_bound(sorted, high) - std::ranges::upper_bound(sorted, low)))
                      : 0;
}

class Channel
{
public:
    explicit Channel(const std::vector<ChannelNet> &nets);
    std::vector<ChannelPath> run(int &tracks);

private:
    void addTrunk(int net, std::vector<double> left, std::vector<double> right, bool isRightHalf = false);
    void findFacing();
    bool findCycle(std::vector<int> &cycle) const;
    void split(int trunk);
    double freeHeight(const Trunk &trunk) const;
    void order();
    std::vector<int> packed() const;
    int crossings(const Trunk &first, const Trunk &second) const;

    std::vector<ChannelPath> m_paths;
    std::vector<Trunk> m_trunks;
    std::vector<double> m_pins;               ///< all, sorted, links of split nets included
    std::vector<std::vector<int>> m_before;   ///< per trunk: trunks that must be right of it
    std::vector<int> m_order;
};

Channel::Channel(const std::vector<ChannelNet> &nets)
    : m_paths(nets.size())
{
    for (int net = 0; net < int(nets.size()); ++net) {
        const ChannelNet &pins = nets[size_t(net)];
        m_pins.insert(m_pins.end(), pins.left.begin(), pins.left.end());
        m_pins.insert(m_pins.end(), pins.right.begin(), pins.right.end());
        const std::set<double> heights = [&pins] {
            std::set<double> all(pins.left.begin(), pins.left.end());
            all.insert(pins.right.begin(), pins.right.end());
            return all;
        }();
        if (heights.size() > 1 || (!pins.left.empty() && pins.right.empty() && pins.left.size() > 1))
            addTrunk(net, pins.left, pins.right);
    }
    std::ranges::sort(m_pins);
}

void Channel::addTrunk(int net, std::vector<double> left, std::vector<double> right, bool isRightHalf)
{
    std::ranges::sort(left);
    std::ranges::sort(right);
    const double low
        = std::min(left.empty() ? right.front() : left.front(), right.empty() ? left.front() : right.front());
    const double high = std::max(left.empty() ? right.back() : left.back(), right.empty() ? left.back() : right.back());
    m_trunks.push_back({net, std::move(left), std::move(right), low, high, isRightHalf});
}

/// A left pin and a right pin of different trunks at one height: the trunk with the left pin must be further left.
void Channel::findFacing()
{
    std::vector<std::pair<double, int>> rights;
    for (int trunk = 0; trunk < int(m_trunks.size()); ++trunk)
        for (double pin : m_trunks[size_t(trunk)].right)
            rights.emplace_back(pin, trunk);
    std::ranges::sort(rights);
    m_before.assign(m_trunks.size(), {});
    for (int trunk = 0; trunk < int(m_trunks.size()); ++trunk) {
        std::set<int> found;
        for (double pin : m_trunks[size_t(trunk)].left)
            for (auto at = std::ranges::lower_bound(rights, std::pair(pin - facing, -1));
                at != rights.end() && at->first <= pin + facing; ++at)
                if (m_trunks[size_t(at->second)].net != m_trunks[size_t(trunk)].net)
                    found.insert(at->second);
        if (!m_trunks[size_t(trunk)].isRightHalf)
            for (int other = 0; other < int(m_trunks.size()); ++other)
                if (m_trunks[size_t(other)].isRightHalf && m_trunks[size_t(other)].net == m_trunks[size_t(trunk)].net)
                    found.insert(other);
        m_before[size_t(trunk)].assign(found.begin(), found.end());
    }
}

bool Channel::findCycle(std::vector<int> &cycle) const
{
    std::vector<char> state(m_trunks.size(), 0);
    for (int root = 0; root < int(m_trunks.size()); ++root) {
        if (state[size_t(root)])
            continue;
        std::vector<std::pair<int, size_t>> path{{root, 0}};
        state[size_t(root)] = 1;
        while (!path.empty()) {
            auto &[trunk, next] = path.back();
            if (next == m_before[size_t(trunk)].size()) {
                state[size_t(trunk)] = 2;
                path.pop_back();
                continue;
            }
            const int other = m_before[size_t(trunk)][next++];
            if (state[size_t(other)] == 1) {
                for (auto step = path.rbegin(); step != path.rend(); ++step) {
                    cycle.push_back(step->first);
                    if (step->first == other)
                        return true;
                }
            } else if (state[size_t(other)] == 0) {
                state[size_t(other)] = 1;
                path.emplace_back(other, 0);
            }
        }
    }
    return false;
}

/// A height inside the widest gap between pins near the trunk, so that the piece joining both halves meets no pin.
double Channel::freeHeight(const Trunk &trunk) const
{
    double best = trunk.high + 3 * facing, bestRoom = 0;
    auto at = std::ranges::lower_bound(m_pins, trunk.low);
    for (; at + 1 < m_pins.end() && *at < trunk.high; ++at) {
        const double room = std::min(*(at + 1) - *at, 4 * padding); // wide enough is wide enough: prefer the first
        if (room > bestRoom) {
            bestRoom = room;
            best = (*at + *(at + 1)) / 2;
        }
    }
    if (bestRoom > 2 * facing)
        return best;
    const double end = m_pins.back();
    return std::max(end, trunk.high) + 2 * padding;
}

void Channel::split(int index)
{
    Trunk trunk = std::move(m_trunks[size_t(index)]);
    m_trunks.erase(m_trunks.begin() + index);
    ChannelPath &path = m_paths[size_t(trunk.net)];
    path.split = true;
    path.link = freeHeight(trunk);
    m_pins.insert(std::ranges::lower_bound(m_pins, path.link), path.link);
    addTrunk(trunk.net, trunk.left, {path.link});
    addTrunk(trunk.net, {path.link}, trunk.right, true);
}

int Channel::crossings(const Trunk &first, const Trunk &second) const
{
    return countBetween(first.right, second.low, second.high) + countBetween(second.left, first.low, first.high);
}

/// Topological over the facing pins; among the free ones the trunk that gains most by being left of the others.
void Channel::order()
{
    const size_t count = m_trunks.size();
    std::vector<int> waiting(count, 0);
    std::vector<std::int64_t> gain(count, 0);
    for (size_t a = 0; a < count; ++a) {
        for (int other : m_before[a])
            ++waiting[size_t(other)];
        for (size_t b = a + 1; b < count; ++b) {
            if (m_trunks[a].high < m_trunks[b].low || m_trunks[b].high < m_trunks[a].low)
                continue;
            const int difference = crossings(m_trunks[b], m_trunks[a]) - crossings(m_trunks[a], m_trunks[b]);
            gain[a] += difference;
            gain[b] -= difference;
        }
    }
    std::vector<char> done(count, 0);
    m_order.clear();
    for (size_t step = 0; step < count; ++step) {
        int best = -1;
        for (size_t i = 0; i < count; ++i)
            if (!done[i] && waiting[i] == 0 && (best < 0 || gain[i] > gain[size_t(best)]))
                best = int(i);
        const Trunk &chosen = m_trunks[size_t(best)];
        done[size_t(best)] = 1;
        m_order.push_back(best);
        for (int other : m_before[size_t(best)])
            --waiting[size_t(other)];
        for (size_t i = 0; i < count; ++i)
            if (!done[i] && m_trunks[i].high >= chosen.low && chosen.high >= m_trunks[i].low)
                gain[i] += crossings(chosen, m_trunks[i]) - crossings(m_trunks[i], chosen);
    }
}

std::vector<int> Channel::packed() const
{
    std::vector<int> track(m_trunks.size(), 0);
    for (size_t i = 0; i < m_order.size(); ++i) {
        const Trunk &own = m_trunks[size_t(m_order[i])];
        for (size_t j = 0; j < i; ++j) {
            const int earlier = m_order[j];
            const Trunk &other = m_trunks[size_t(earlier)];
            const bool overlaps = own.low <= other.high + padding && other.low <= own.high + padding;
            if (overlaps || std::ranges::binary_search(m_before[size_t(earlier)], m_order[i]))
                track[size_t(m_order[i])] = std::max(track[size_t(m_order[i])], track[size_t(earlier)] + 1);
        }
    }
    return track;
}

std::vector<ChannelPath> Channel::run(int &tracks)
{
    findFacing();
    for (std::vector<int> cycle; findCycle(cycle); cycle.clear()) {
        // The net with the fewest pins is the easiest to follow when split; a half cannot be split again.
        int best = -1;
        for (int trunk : cycle)
            if (const Trunk &own = m_trunks[size_t(trunk)]; !m_paths[size_t(own.net)].split && !own.left.empty()
                && !own.right.empty()
                && (best < 0
                    || own.left.size() + own.right.size()
                        < m_trunks[size_t(best)].left.size() + m_trunks[size_t(best)].right.size()))
                best = trunk;
        split(best);
        findFacing();
    }
    order();
    const std::vector<int> track = packed();
    tracks = 0;
    for (size_t i = 0; i < m_trunks.size(); ++i) {
        const Trunk &trunk = m_trunks[i];
        ChannelPath &path = m_paths[size_t(trunk.net)];
        (trunk.isRightHalf ? path.rightTrack : path.track) = track[i];
        if (!path.split)
            path.rightTrack = track[i];
        tracks = std::max(tracks, track[i] + 1);
    }
    return m_paths;
}

} // namespace

std::vector<ChannelPath> routeChannel(const std::vector<ChannelNet> &nets, int &tracks)
{
    return Channel(nets).run(tracks);
}

} // namespace Howdah::Layered
