// SPDX-License-Identifier: Apache-2.0
#include "layout/placement.h"
#include "layout/blocks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Howdah::Layered {

namespace {

constexpr double s_straightening = 1.2; ///< how much higher the drawing may become for straight lines

class Placement
{
public:
    Placement(LayerGraph &graph, const LayoutOptions &options)
        : m_graph(graph)
        , m_options(options)
    { }
    void run(std::stop_token stop);

private:
    double gap(int upper, int lower) const;
    double weight(const Link &link) const;
    void stack(const std::vector<int> &layer);
    void pull(const std::vector<int> &layer, bool toLeft, bool toRight);
    std::pair<double, double> wish(int node, bool toLeft, bool toRight) const;
    void level(const std::vector<int> &layer, bool toLeft, const Blocks &blocks);
    Node &node(int index) { return m_graph.nodes[size_t(index)]; }
    const Node &node(int index) const { return m_graph.nodes[size_t(index)]; }

    LayerGraph &m_graph;
    const LayoutOptions &m_options;
    double m_room = 0; ///< no node goes further than half of this from the middle
};

double Placement::gap(int upper, int lower) const
{
    const bool a = node(upper).box >= 0, b = node(lower).box >= 0;
    return a && b ? m_options.tableGap : a || b ? m_options.laneGap : m_options.trackGap;
}

double Placement::weight(const Link &link) const
{
    const int dummies = (node(link.left).box < 0) + (node(link.right).box < 0);
    return dummies == 2 ? 16 : dummies == 1 ? 2 : 1;
}

void Placement::stack(const std::vector<int> &layer)
{
    double y = 0;
    for (size_t i = 0; i < layer.size(); ++i) {
        y += i ? gap(layer[i - 1], layer[i]) : 0;
        node(layer[i]).y = y;
        y += node(layer[i]).height;
    }
    for (int index : layer)
        node(index).y -= y / 2;
    m_room = std::max(m_room, y);
}

/// Where the node would like its top to be, and how much.
std::pair<double, double> Placement::wish(int index, bool toLeft, bool toRight) const
{
    double sum = 0, total = 0;
    const auto add = [&](const Link &link, double top) {
        const double w = weight(link);
        sum += w * top;
        total += w;
    };
    if (toLeft)
        for (int i : m_graph.linksToLeft[size_t(index)]) {
            const Link &link = m_graph.links[size_t(i)];
            add(link, node(link.left).y + link.leftOffset - link.rightOffset);
        }
    if (toRight)
        for (int i : m_graph.linksToRight[size_t(index)]) {
            const Link &link = m_graph.links[size_t(i)];
            add(link, node(link.right).y + link.rightOffset - link.leftOffset);
        }
    return total > 0 ? std::pair(sum / total, total) : std::pair(node(index).y, 0.05);
}

void Placement::pull(const std::vector<int> &layer, bool toLeft, bool toRight)
{
    struct Block {
        double sum, weight;
        size_t count;
        double mean() const { return sum / weight; }
    };
    std::vector<Block> blocks;
    std::vector<double> shift(layer.size(), 0);
    for (size_t i = 0; i < layer.size(); ++i) {
        if (i)
            shift[i] = shift[i - 1] + node(layer[i - 1]).height + gap(layer[i - 1], layer[i]);
        const auto [top, w] = wish(layer[i], toLeft, toRight);
        blocks.push_back({w * (top - shift[i]), w, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().weight += last.weight;
            blocks.back().count += last.count;
        }
    }
    // Bounded isotonic regression is the unbounded one, clamped.
    const double height = layer.empty() ? 0 : shift.back() + node(layer.back()).height;
    const double low = -m_room / 2, high = m_room / 2 - height;
    size_t i = 0;
    for (const Block &block : blocks)
        for (size_t n = 0; n < block.count; ++n, ++i)
            node(layer[i]).y = std::clamp(block.mean(), low, std::max(low, high)) + shift[i];
}

/// Moves nodes, within the room they have, so that their strongest link on one side becomes straight.
void Placement::level(const std::vector<int> &layer, bool toLeft, const Blocks &blocks)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < layer.size(); ++i) {
        if (blocks.isAligned(layer[i]))
            continue;
        Node &own = node(layer[i]);
        const auto &links = toLeft ? m_graph.linksToLeft[size_t(layer[i])] : m_graph.linksToRight[size_t(layer[i])];
        const double low
            = i ? node(layer[i - 1]).y + node(layer[i - 1]).height + gap(layer[i - 1], layer[i]) : -infinite;
        const double high
            = i + 1 < layer.size() ? node(layer[i + 1]).y - gap(layer[i], layer[i + 1]) - own.height : infinite;
        double best = own.y, bestScore = 0;
        for (int index : links) {
            const Link &link = m_graph.links[size_t(index)];
            const double top = toLeft ? node(link.left).y + link.leftOffset - link.rightOffset
                                      : node(link.right).y + link.rightOffset - link.leftOffset;
            const double distance = std::abs(top - own.y);
            const double score = weight(link) / (1 + distance);
            if (top >= low && top <= high && distance < 160 && score > bestScore) {
                best = top;
                bestScore = score;
            }
        }
        own.y = best;
    }
}

void Placement::run(std::stop_token stop)
{
    auto &layers = m_graph.layers;
    for (const auto &layer : layers)
        stack(layer);
    m_room *= m_graph.input->boxes.size() > 60 ? 1.08 : 1.5; // small ones look better with room to align
    constexpr int rounds = 10;
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        const bool both = round >= 4;
        for (size_t i = 0; i < layers.size(); ++i)
            pull(layers[i], true, both || i == 0);
        for (size_t i = layers.size(); i-- > 0;)
            pull(layers[i], both || i + 1 == layers.size(), true);
    }
    Blocks blocks(m_graph, [this](int upper, int lower) { return gap(upper, lower); }, m_room * s_straightening, stop);
    blocks.place(16, stop);
    for (int round = 0; round < 3 && !stop.stop_requested(); ++round) {
        for (size_t i = 1; i < layers.size(); ++i)
            level(layers[i], true, blocks);
        for (size_t i = layers.size() - 1; round < 2 && i-- > 0;)
            level(layers[i], false, blocks);
    }
    for (Node &each : m_graph.nodes)
        each.y = std::round(each.y);
}

} // namespace

void placeNodes(LayerGraph &graph, const LayoutOptions &options, std::stop_token stop)
{
    if (!graph.layers.empty())
        Placement(graph, options).run(stop);
}

} // namespace Howdah::Layered
