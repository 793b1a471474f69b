// SPDX-License-Identifier: Apache-2.0
#include "layout/blocks.h"

#include <algorithm>
#include <cmath>

namespace Howdah::Layered {

namespace {

/// Maximum over prefixes, for the heaviest increasing sequence.
class PrefixBest
{
public:
    explicit PrefixBest(size_t size)
        : m_tree(size + 1, {0, -1})
    { }
    void offer(size_t place, double weight, int item)
    {
        for (size_t i = place + 1; i < m_tree.size(); i += i & -i)
            if (weight > m_tree[i].first)
                m_tree[i] = {weight, item};
    }
    /// Of the places before this one.
    std::pair<double, int> before(size_t place) const
    {
        std::pair<double, int> best{0, -1};
        for (size_t i = place; i > 0; i -= i & -i)
            best = std::max(best, m_tree[i], [](const auto &a, const auto &b) { return a.first < b.first; });
        return best;
    }

private:
    std::vector<std::pair<double, int>> m_tree;
};

double pullOf(const LayerGraph &graph, const Link &link)
{
    const int dummies = (graph.nodes[size_t(link.left)].box < 0) + (graph.nodes[size_t(link.right)].box < 0);
    return dummies == 2 ? 16 : dummies == 1 ? 2 : 1;
}

} // namespace

Blocks::Blocks(LayerGraph &graph, const Gap &gap, double room, const std::stop_token &stop)
    : m_graph(graph)
    , m_room(room)
    , m_onward(graph.nodes.size(), -1)
{
    measure(gap);
    weigh();
    for (size_t layer = 0; layer + 1 < graph.layers.size(); ++layer)
        align(layer);
    build();
    while (!stop.stop_requested() && bend())
        build();
    for (const int first : m_first) {
        double sum = 0;
        int count = 0;
        for (int node = first; node >= 0; node = next(node), ++count)
            sum += graph.nodes[size_t(node)].y;
        m_y.push_back(sum / count);
    }
    const double height = lowest(m_least, nullptr);
    m_room = std::max(m_room, height);
    m_most.resize(m_first.size());
    for (size_t block = 0; block < m_most.size(); ++block) {
        m_least[block] -= m_room / 2;
        m_most[block] = m_room / 2 - heightOf(int(block));
    }
    for (auto arc = m_arcs.rbegin(); arc != m_arcs.rend(); ++arc)
        m_most[size_t(blockOf(arc->upper))]
            = std::min(m_most[size_t(blockOf(arc->upper))], m_most[size_t(blockOf(arc->lower))] - arc->distance);
}

void Blocks::measure(const Gap &gap)
{
    m_below.assign(m_graph.nodes.size(), -1);
    m_distance.assign(m_graph.nodes.size(), 0);
    for (const auto &layer : m_graph.layers)
        for (size_t i = 1; i < layer.size(); ++i) {
            m_below[size_t(layer[i - 1])] = layer[i];
            m_distance[size_t(layer[i - 1])] = m_graph.nodes[size_t(layer[i - 1])].height + gap(layer[i - 1], layer[i]);
        }
}

/// A link between passages weighs more the more edges run over it.
void Blocks::weigh()
{
    std::vector<double> beyond(m_graph.nodes.size(), 0);
    for (const Net &net : m_graph.nets) {
        const int home = m_graph.nodes[size_t(net.target)].layer;
        for (const int edge : net.edges) {
            const int layer = m_graph.nodes[size_t(m_graph.sourceOf(edge))].layer;
            if (const auto first = net.dummies.find(layer > home ? layer - 1 : layer + 1);
                layer != home && first != net.dummies.end())
                beyond[size_t(first->second)] += 1;
        }
        // What enters further out passes all that is further in.
        for (auto dummy = net.dummies.rbegin(); dummy != net.dummies.rend() && dummy->first > home + 1; ++dummy)
            beyond[size_t(net.dummies.at(dummy->first - 1))] += beyond[size_t(dummy->second)];
        for (auto dummy = net.dummies.begin(); dummy != net.dummies.end() && dummy->first < home - 1; ++dummy)
            beyond[size_t(net.dummies.at(dummy->first + 1))] += beyond[size_t(dummy->second)];
    }
    for (const Link &link : m_graph.links) {
        const double used = std::min(beyond[size_t(link.left)], beyond[size_t(link.right)]);
        m_weight.push_back(used > 0 ? 1 + std::sqrt(used) : 0);
    }
}

void Blocks::align(size_t layer)
{
    struct Candidate {
        int right, link;
    };
    std::vector<Candidate> candidates;
    for (const int node : m_graph.layers[layer])
        for (const int link : m_graph.linksToRight[size_t(node)])
            if (m_weight[size_t(link)] > 0)
                candidates.push_back({m_graph.nodes[size_t(m_graph.links[size_t(link)].right)].position, link});
    PrefixBest best(m_graph.layers[layer + 1].size());
    std::vector<int> previous(candidates.size(), -1);
    double heaviest = 0;
    int last = -1;
    for (size_t i = 0; i < candidates.size(); ++i) {
        auto [weight, item] = best.before(size_t(candidates[i].right));
        weight += m_weight[size_t(candidates[i].link)];
        previous[i] = item;
        best.offer(size_t(candidates[i].right), weight, int(i));
        if (weight > heaviest) {
            heaviest = weight;
            last = int(i);
        }
    }
    for (; last >= 0; last = previous[size_t(last)]) {
        const int link = candidates[size_t(last)].link;
        m_onward[size_t(m_graph.links[size_t(link)].left)] = link;
    }
}

/// The blocks that the straight links make, and what keeps them apart.
void Blocks::build()
{
    m_first.clear();
    m_block.assign(m_graph.nodes.size(), -1);
    for (const auto &layer : m_graph.layers)
        for (const int first : layer) {
            if (m_block[size_t(first)] >= 0)
                continue;
            for (int node = first; node >= 0; node = next(node))
                m_block[size_t(node)] = int(m_first.size());
            m_first.push_back(first);
        }
    constrain();
}

void Blocks::constrain()
{
    std::vector<int> waiting(m_first.size(), 0), order;
    for (const int below : m_below)
        if (below >= 0)
            ++waiting[size_t(blockOf(below))];
    for (size_t block = 0; block < m_first.size(); ++block)
        if (waiting[block] == 0)
            order.push_back(int(block));
    m_arcs.clear();
    for (size_t done = 0; done < order.size(); ++done)
        for (int node = m_first[size_t(order[done])]; node >= 0; node = next(node))
            if (const int below = m_below[size_t(node)]; below >= 0) {
                m_arcs.push_back({node, below, m_distance[size_t(node)]});
                if (--waiting[size_t(blockOf(below))] == 0)
                    order.push_back(blockOf(below));
            }
}

/// The least height of each block below zero, the arc that causes it, and the height of everything.
double Blocks::lowest(std::vector<double> &tops, std::vector<int> *causes) const
{
    tops.assign(m_first.size(), 0);
    if (causes)
        causes->assign(m_first.size(), -1);
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        const size_t lower = size_t(blockOf(m_arcs[i].lower));
        const double least = tops[size_t(blockOf(m_arcs[i].upper))] + m_arcs[i].distance;
        if (least > tops[lower]) {
            tops[lower] = least;
            if (causes)
                (*causes)[lower] = int(i);
        }
    }
    double height = 0;
    for (size_t block = 0; block < tops.size(); ++block)
        height = std::max(height, tops[block] + heightOf(int(block)));
    return height;
}

/// The lightest straight link between two nodes of one block, which may be the same node.
void Blocks::lightest(int first, int last, std::vector<int> &cuts) const
{
    if (m_graph.nodes[size_t(first)].layer > m_graph.nodes[size_t(last)].layer)
        std::swap(first, last);
    int best = -1;
    for (int node = first; node != last; node = next(node))
        if (const int link = m_onward[size_t(node)]; best < 0 || m_weight[size_t(link)] < m_weight[size_t(best)])
            best = link;
    if (best >= 0)
        cuts.push_back(best);
}

/// The lightest of the straight links by which what piles up above this block goes from one layer to another.
void Blocks::cutsAbove(int block, const std::vector<int> &causes, std::vector<int> &cuts) const
{
    std::vector<int> found;
    int exit = -1;
    for (int cause = causes[size_t(block)]; cause >= 0; cause = causes[size_t(block)]) {
        const Arc &arc = m_arcs[size_t(cause)];
        if (exit >= 0)
            lightest(arc.lower, exit, found);
        exit = arc.upper;
        block = blockOf(exit);
    }
    // On large diagrams a few at once: one by one takes long.
    std::ranges::sort(found, {}, [this](int link) { return m_weight[size_t(link)]; });
    constexpr size_t large = 20000;
    found.resize(
        std::min(found.size(), m_block.size() < large ? 1 : 1 + found.size() * (m_block.size() - large) / (2 * large)));
    cuts.insert(cuts.end(), found.begin(), found.end());
}

/// When the blocks are higher than there is room, lets go of some straight links in every layer that is too high. False
/// when there is nothing to let go of.
bool Blocks::bend()
{
    std::vector<double> tops;
    std::vector<int> causes, cuts;
    if (lowest(tops, &causes) <= m_room)
        return false;
    for (const auto &layer : m_graph.layers)
        if (const int last = blockOf(layer.back()); tops[size_t(last)] + heightOf(last) > m_room)
            cutsAbove(last, causes, cuts);
    for (const int link : cuts)
        m_onward[size_t(m_graph.links[size_t(link)].left)] = -1;
    return !cuts.empty();
}

/// Where the block would like to be: the weighted mean of where its links would be straight.
double Blocks::wish(int block) const
{
    double sum = 0, total = 0;
    const auto add = [&](const Link &link, int other, double wanted) {
        if (blockOf(other) == block)
            return;
        sum += pullOf(m_graph, link) * wanted;
        total += pullOf(m_graph, link);
    };
    for (int node = m_first[size_t(block)]; node >= 0; node = next(node)) {
        for (const int index : m_graph.linksToLeft[size_t(node)]) {
            const Link &link = m_graph.links[size_t(index)];
            add(link, link.left, top(link.left) + link.leftOffset - link.rightOffset);
        }
        for (const int index : m_graph.linksToRight[size_t(node)]) {
            const Link &link = m_graph.links[size_t(index)];
            add(link, link.right, top(link.right) + link.rightOffset - link.leftOffset);
        }
    }
    return total > 0 ? sum / total : m_y[size_t(block)];
}

/// The mean of the lowest heights not below the wishes and the highest not above them: both keep the distances, so does
/// it.
void Blocks::project(const std::vector<double> &wishes)
{
    std::vector<double> down(wishes.size());
    for (size_t block = 0; block < down.size(); ++block)
        down[block] = std::clamp(wishes[block], m_least[block], std::max(m_least[block], m_most[block]));
    std::vector<double> up = down;
    for (const Arc &arc : m_arcs)
        down[size_t(blockOf(arc.lower))]
            = std::max(down[size_t(blockOf(arc.lower))], down[size_t(blockOf(arc.upper))] + arc.distance);
    for (auto arc = m_arcs.rbegin(); arc != m_arcs.rend(); ++arc)
        up[size_t(blockOf(arc->upper))]
            = std::min(up[size_t(blockOf(arc->upper))], up[size_t(blockOf(arc->lower))] - arc->distance);
    for (size_t block = 0; block < down.size(); ++block)
        m_y[block] = (down[block] + up[block]) / 2;
}

void Blocks::place(int rounds, const std::stop_token &stop)
{
    project(std::vector<double>(m_y));
    std::vector<double> wishes(m_y.size());
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        for (size_t block = 0; block < m_y.size(); ++block)
            wishes[block]
                = (m_y[block] + 2 * wish(int(block))) / 3; // all at once: undamped, neighbours would swap places
        project(wishes);
    }
    for (size_t node = 0; node < m_graph.nodes.size(); ++node)
        m_graph.nodes[node].y = top(int(node));
}

} // namespace Howdah::Layered
