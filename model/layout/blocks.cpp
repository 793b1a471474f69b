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
    explicit PrefixBest(size_t size) : m_tree(size + 1, {0, -1}) { }
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

Blocks::Blocks(LayerGraph &graph, Gap gap)
    : m_graph(graph)
    , m_gap(std::move(gap))
    , m_block(graph.nodes.size())
    , m_offset(graph.nodes.size(), 0)
{
    for (size_t node = 0; node < graph.nodes.size(); ++node) {
        m_block[node] = int(node);
        m_members.push_back({int(node)});
    }
    const std::vector<double> used = usage();
    for (size_t layer = 0; layer + 1 < graph.layers.size(); ++layer)
        align(layer, used);
    number();
    constrain();
}

/// How many edges run over each link between passages.
std::vector<double> Blocks::usage() const
{
    std::vector<double> beyond(m_graph.nodes.size(), 0);
    for (const Net &net : m_graph.nets) {
        const int home = m_graph.nodes[size_t(net.target)].layer;
        for (const int edge : net.edges) {
            const int layer = m_graph.nodes[size_t(m_graph.sourceOf(edge))].layer;
            if (const auto first = net.dummies.find(layer > home ? layer - 1 : layer + 1); layer != home && first != net.dummies.end())
                beyond[size_t(first->second)] += 1;
        }
        // What enters further out passes all that is further in.
        for (auto dummy = net.dummies.rbegin(); dummy != net.dummies.rend() && dummy->first > home + 1; ++dummy)
            if (const auto inner = net.dummies.find(dummy->first - 1); inner != net.dummies.end())
                beyond[size_t(inner->second)] += beyond[size_t(dummy->second)];
        for (auto dummy = net.dummies.begin(); dummy != net.dummies.end() && dummy->first < home - 1; ++dummy)
            if (const auto inner = net.dummies.find(dummy->first + 1); inner != net.dummies.end())
                beyond[size_t(inner->second)] += beyond[size_t(dummy->second)];
    }
    std::vector<double> result;
    for (const Link &link : m_graph.links) {
        const double left = beyond[size_t(link.left)], right = beyond[size_t(link.right)];
        result.push_back(left > 0 && right > 0 ? std::min(left, right) : 0);
    }
    return result;
}

void Blocks::align(size_t layer, const std::vector<double> &usage)
{
    struct Candidate {
        int left, right, link;
        double weight;
    };
    std::vector<Candidate> candidates;
    for (const int node : m_graph.layers[layer])
        for (const int link : m_graph.linksToRight[size_t(node)])
            if (usage[size_t(link)] > 0) {
                const int right = m_graph.links[size_t(link)].right;
                candidates.push_back({m_graph.nodes[size_t(node)].position, m_graph.nodes[size_t(right)].position, link, 1 + std::sqrt(usage[size_t(link)])});
            }
    PrefixBest best(m_graph.layers[layer + 1].size());
    std::vector<int> previous(candidates.size(), -1);
    double heaviest = 0;
    int last = -1;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const auto [weight, item] = best.before(size_t(candidates[i].right));
        previous[i] = item;
        best.offer(size_t(candidates[i].right), weight + candidates[i].weight, int(i));
        if (weight + candidates[i].weight > heaviest) {
            heaviest = weight + candidates[i].weight;
            last = int(i);
        }
    }
    for (; last >= 0; last = previous[size_t(last)])
        join(candidates[size_t(last)].link);
}

void Blocks::join(int index)
{
    const Link &link = m_graph.links[size_t(index)];
    const int block = m_block[size_t(link.left)];
    m_offset[size_t(link.right)] = m_offset[size_t(link.left)] + link.leftOffset - link.rightOffset;
    m_members[size_t(m_block[size_t(link.right)])].clear();
    m_block[size_t(link.right)] = block;
    m_members[size_t(block)].push_back(link.right);
}

void Blocks::number()
{
    std::vector<std::vector<int>> members;
    for (std::vector<int> &block : m_members)
        if (!block.empty()) {
            for (const int node : block)
                m_block[size_t(node)] = int(members.size());
            members.push_back(std::move(block));
        }
    m_members = std::move(members);
    for (const auto &block : m_members) {
        double sum = 0;
        for (const int node : block)
            sum += m_graph.nodes[size_t(node)].y - m_offset[size_t(node)];
        m_y.push_back(sum / double(block.size()));
    }
}

void Blocks::constrain()
{
    std::vector<std::vector<Arc>> below(m_members.size());
    std::vector<int> waiting(m_members.size(), 0);
    for (const auto &layer : m_graph.layers)
        for (size_t i = 1; i < layer.size(); ++i) {
            const int upper = layer[i - 1], lower = layer[i];
            const double distance = m_offset[size_t(upper)] + m_graph.nodes[size_t(upper)].height + m_gap(upper, lower) - m_offset[size_t(lower)];
            below[size_t(m_block[size_t(upper)])].push_back({m_block[size_t(upper)], m_block[size_t(lower)], distance});
            ++waiting[size_t(m_block[size_t(lower)])];
        }
    for (size_t block = 0; block < m_members.size(); ++block)
        if (waiting[block] == 0)
            m_order.push_back(int(block));
    for (size_t next = 0; next < m_order.size(); ++next)
        for (const Arc &arc : below[size_t(m_order[next])]) {
            m_arcs.push_back(arc);
            if (--waiting[size_t(arc.lower)] == 0)
                m_order.push_back(arc.lower);
        }
}

/// Where the block would like to be: the weighted mean of where its links would be straight.
double Blocks::wish(int block) const
{
    double sum = 0, total = 0;
    for (const int node : m_members[size_t(block)]) {
        for (const int index : m_graph.linksToLeft[size_t(node)]) {
            const Link &link = m_graph.links[size_t(index)];
            if (m_block[size_t(link.left)] == block)
                continue;
            sum += pullOf(m_graph, link) * (top(link.left) + link.leftOffset - link.rightOffset - m_offset[size_t(node)]);
            total += pullOf(m_graph, link);
        }
        for (const int index : m_graph.linksToRight[size_t(node)]) {
            const Link &link = m_graph.links[size_t(index)];
            if (m_block[size_t(link.right)] == block)
                continue;
            sum += pullOf(m_graph, link) * (top(link.right) + link.rightOffset - link.leftOffset - m_offset[size_t(node)]);
            total += pullOf(m_graph, link);
        }
    }
    return total > 0 ? sum / total : m_y[size_t(block)];
}

/// The mean of the lowest heights not below the wishes and the highest not above them: both keep the distances, so does it.
void Blocks::project(const std::vector<double> &wishes, double room)
{
    std::vector<double> down = wishes, up = wishes;
    for (size_t block = 0; block < down.size(); ++block) {
        double most = room / 2;
        for (const int node : m_members[block])
            most = std::min(most, room / 2 - m_graph.nodes[size_t(node)].height - m_offset[size_t(node)]);
        down[block] = up[block] = std::clamp(wishes[block], -room / 2, std::max(most, -room / 2));
    }
    for (const Arc &arc : m_arcs)
        down[size_t(arc.lower)] = std::max(down[size_t(arc.lower)], down[size_t(arc.upper)] + arc.distance);
    for (auto arc = m_arcs.rbegin(); arc != m_arcs.rend(); ++arc)
        up[size_t(arc->upper)] = std::min(up[size_t(arc->upper)], up[size_t(arc->lower)] - arc->distance);
    for (size_t block = 0; block < down.size(); ++block)
        m_y[block] = (down[block] + up[block]) / 2;
}

void Blocks::place(double room, int rounds, std::stop_token stop)
{
    project(m_y, room);
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        std::vector<double> wishes(m_y.size());
        for (size_t block = 0; block < m_y.size(); ++block)
            wishes[block] = (m_y[block] + 2 * wish(int(block))) / 3; // all at once: undamped, neighbours would swap places
        project(wishes, room);
    }
    for (size_t node = 0; node < m_graph.nodes.size(); ++node)
        m_graph.nodes[node].y = top(int(node));
}

} // namespace Howdah::Layered
