// SPDX-License-Identifier: Apache-2.0
#include "layout/ordering.h"

#include <algorithm>
#include <deque>
#include <numeric>

namespace Howdah::Layered {

namespace {

using Ends = std::vector<std::pair<double, double>>; ///< left and right end of links, comparable within their layer

double endKey(const LayerGraph &graph, int node, double offset)
{
    const Node &end = graph.nodes[size_t(node)];
    return end.position + (end.height > 0 ? 0.9 * offset / end.height : 0.45);
}

qint64 inversions(Ends &ends)
{
    std::ranges::sort(ends);
    std::vector<double> rights;
    for (const auto &[left, right] : ends)
        rights.push_back(right);
    std::ranges::sort(rights);
    rights.erase(std::ranges::unique(rights).begin(), rights.end());
    std::vector<qint64> tree(rights.size() + 1, 0);
    qint64 total = 0, seen = 0;
    for (size_t i = 0; i < ends.size();) {
        size_t j = i;
        for (; j < ends.size() && ends[j].first == ends[i].first; ++j) {
            qint64 notAbove = 0;
            for (size_t k = size_t(std::ranges::lower_bound(rights, ends[j].second) - rights.begin()) + 1; k > 0;
                k -= k & -k)
                notAbove += tree[k];
            total += seen - notAbove;
        }
        for (; i < j; ++i, ++seen)
            for (size_t k = size_t(std::ranges::lower_bound(rights, ends[i].second) - rights.begin()) + 1;
                k < tree.size(); k += k & -k)
                ++tree[k];
    }
    return total;
}

constexpr int s_thorough = 10; ///< rounds from which on there is time for a second beginning

class Ordering
{
public:
    explicit Ordering(LayerGraph &graph)
        : m_graph(graph)
    { }
    void run(int rounds, std::stop_token stop);

private:
    void start(bool isBroad);
    void improve(int rounds, const std::stop_token &stop);
    void sort(size_t layer, bool fromLeft, bool both);
    bool exchange(size_t layer);
    qint64 pairCrossings(int upper, int lower) const;
    void place(const std::vector<int> &layer);
    void keepIfBest();

    LayerGraph &m_graph;
    std::vector<std::vector<int>> m_best;
    qint64 m_bestCrossings = -1;
};

void Ordering::place(const std::vector<int> &layer)
{
    for (size_t i = 0; i < layer.size(); ++i)
        m_graph.nodes[size_t(layer[i])].position = int(i);
}

/// Along the links, so that what hangs together starts together: to the depth first, or broadly.
void Ordering::start(bool isBroad)
{
    std::vector<char> seen(m_graph.nodes.size(), 0);
    std::vector<std::vector<int>> layers(m_graph.layers.size());
    for (const auto &layer : m_graph.layers)
        for (int root : layer) {
            if (seen[size_t(root)])
                continue;
            std::deque<int> open{root};
            seen[size_t(root)] = 1;
            while (!open.empty()) {
                const int node = isBroad ? open.front() : open.back();
                if (isBroad)
                    open.pop_front();
                else
                    open.pop_back();
                layers[size_t(m_graph.nodes[size_t(node)].layer)].push_back(node);
                const auto add = [&](int other) {
                    if (!seen[size_t(other)]) {
                        seen[size_t(other)] = 1;
                        open.push_back(other);
                    }
                };
                for (int link : m_graph.linksToLeft[size_t(node)])
                    add(m_graph.links[size_t(link)].left);
                for (int link : m_graph.linksToRight[size_t(node)])
                    add(m_graph.links[size_t(link)].right);
            }
        }
    m_graph.layers = std::move(layers);
    for (const auto &layer : m_graph.layers)
        place(layer);
}

void Ordering::sort(size_t layerIndex, bool fromLeft, bool both)
{
    std::vector<int> &layer = m_graph.layers[layerIndex];
    std::vector<std::pair<double, int>> keyed;
    for (int node : layer) {
        double sum = 0;
        int count = 0;
        if (fromLeft || both)
            for (int link : m_graph.linksToLeft[size_t(node)]) {
                sum += endKey(m_graph, m_graph.links[size_t(link)].left, m_graph.links[size_t(link)].leftOffset);
                ++count;
            }
        if (!fromLeft || both)
            for (int link : m_graph.linksToRight[size_t(node)]) {
                sum += endKey(m_graph, m_graph.links[size_t(link)].right, m_graph.links[size_t(link)].rightOffset);
                ++count;
            }
        keyed.emplace_back(count ? sum / count : -1, node);
    }
    // A node without neighbours on that side keeps its place: it takes the value of the one above it.
    double last = -1;
    for (auto &[value, node] : keyed)
        last = value = value < 0 ? last : value;
    std::ranges::stable_sort(keyed, {}, &std::pair<double, int>::first);
    for (size_t i = 0; i < keyed.size(); ++i)
        layer[i] = keyed[i].second;
    place(layer);
}

qint64 countInversions(std::vector<double> &upper, std::vector<double> &lower)
{
    std::ranges::sort(upper);
    std::ranges::sort(lower);
    qint64 total = 0;
    size_t below = 0;
    for (double end : upper) {
        while (below < lower.size() && lower[below] < end)
            ++below;
        total += qint64(below);
    }
    return total;
}

/// Crossings between the links of two nodes of a layer when `upper` is above `lower`.
qint64 Ordering::pairCrossings(int upper, int lower) const
{
    std::vector<double> a, b;
    for (int link : m_graph.linksToLeft[size_t(upper)])
        a.push_back(endKey(m_graph, m_graph.links[size_t(link)].left, m_graph.links[size_t(link)].leftOffset));
    for (int link : m_graph.linksToLeft[size_t(lower)])
        b.push_back(endKey(m_graph, m_graph.links[size_t(link)].left, m_graph.links[size_t(link)].leftOffset));
    qint64 total = countInversions(a, b);
    a.clear();
    b.clear();
    for (int link : m_graph.linksToRight[size_t(upper)])
        a.push_back(endKey(m_graph, m_graph.links[size_t(link)].right, m_graph.links[size_t(link)].rightOffset));
    for (int link : m_graph.linksToRight[size_t(lower)])
        b.push_back(endKey(m_graph, m_graph.links[size_t(link)].right, m_graph.links[size_t(link)].rightOffset));
    return total + countInversions(a, b);
}

bool Ordering::exchange(size_t layerIndex)
{
    std::vector<int> &layer = m_graph.layers[layerIndex];
    bool changed = false;
    for (size_t i = 1; i < layer.size(); ++i) {
        if (pairCrossings(layer[i - 1], layer[i]) > pairCrossings(layer[i], layer[i - 1])) {
            std::swap(layer[i - 1], layer[i]);
            m_graph.nodes[size_t(layer[i - 1])].position = int(i - 1);
            m_graph.nodes[size_t(layer[i])].position = int(i);
            changed = true;
        }
    }
    return changed;
}

void Ordering::keepIfBest()
{
    const qint64 crossings = linkCrossings(m_graph);
    if (m_bestCrossings < 0 || crossings < m_bestCrossings) {
        m_bestCrossings = crossings;
        m_best = m_graph.layers;
    }
}

/// From two beginnings: where one gets stuck the other often does not.
void Ordering::run(int rounds, std::stop_token stop)
{
    const auto given = m_graph.layers;
    for (const bool isBroad : {false, true}) {
        if (m_bestCrossings == 0 || stop.stop_requested() || (isBroad && rounds < s_thorough))
            break;
        m_graph.layers = given;
        start(isBroad);
        keepIfBest();
        improve(rounds, stop);
    }
    m_graph.layers = m_best;
    for (const auto &layer : m_graph.layers)
        place(layer);
}

void Ordering::improve(int rounds, const std::stop_token &stop)
{
    const size_t count = m_graph.layers.size();
    for (int round = 0; round < rounds && m_bestCrossings > 0 && !stop.stop_requested(); ++round) {
        const bool both = round % 4 == 3;
        for (size_t i = 1; i < count; ++i)
            sort(i, true, both);
        for (size_t i = count - 1; i-- > 0;)
            sort(i, false, both);
        for (int pass = 0; pass < 4; ++pass) {
            bool changed = false;
            for (size_t i = 0; i < count && !stop.stop_requested(); ++i)
                changed |= exchange(i);
            if (!changed)
                break;
        }
        keepIfBest();
    }
}

} // namespace

qint64 linkCrossings(const LayerGraph &graph)
{
    std::vector<Ends> channels(graph.layers.size());
    for (const Link &link : graph.links)
        channels[size_t(graph.nodes[size_t(link.left)].layer)].emplace_back(
            endKey(graph, link.left, link.leftOffset), endKey(graph, link.right, link.rightOffset));
    qint64 total = 0;
    for (Ends &ends : channels)
        total += inversions(ends);
    return total;
}

void orderLayers(LayerGraph &graph, int rounds, std::stop_token stop)
{
    if (!graph.layers.empty())
        Ordering(graph).run(rounds, stop);
}

} // namespace Howdah::Layered
