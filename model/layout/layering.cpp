// SPDX-License-Identifier: Apache-2.0
#include "layout/layering.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace Howdah::Layered {

namespace {

/// A foreign key between two different boxes of the component.
struct Arc {
    int child = 0;
    int parent = 0;
    double weight = 1; ///< less for keys that many reference: their line is shared
};

class Layering
{
public:
    Layering(LayerGraph &graph, double capacity, double gap);
    void run(std::stop_token stop);

private:
    void breakCycles();
    void visit(int start, std::vector<char> &state);
    void longestPath();
    void schedule();
    void improve(std::stop_token stop);
    bool moveToBest(int node, bool capped);
    double cost(int node, int layer, bool capped) const;
    void number();
    double space(int node) const { return m_graph.nodes[size_t(node)].height + m_gap; }

    LayerGraph &m_graph;
    double m_capacity;
    double m_gap;
    std::vector<Arc> m_arcs;
    std::vector<std::vector<int>> m_arcsOf;    ///< per box, both directions
    std::vector<std::vector<int>> m_parentArcs;
    std::vector<int> m_order;                  ///< parents before children
    std::vector<int> m_layer;
    std::vector<double> m_load;                ///< per layer
};

Layering::Layering(LayerGraph &graph, double capacity, double gap)
    : m_graph(graph)
    , m_capacity(capacity)
    , m_gap(gap)
    , m_arcsOf(graph.nodes.size())
    , m_parentArcs(graph.nodes.size())
    , m_layer(graph.nodes.size(), 0)
{
    for (const Net &net : graph.nets) {
        std::set<int> sources;
        for (int edge : net.edges)
            sources.insert(graph.sourceOf(edge));
        sources.erase(net.target);
        for (int source : sources)
            m_arcs.push_back({source, net.target, 1.0 / std::sqrt(double(sources.size()))});
    }
    for (int arc = 0; arc < int(m_arcs.size()); ++arc) {
        m_arcsOf[size_t(m_arcs[size_t(arc)].child)].push_back(arc);
        m_arcsOf[size_t(m_arcs[size_t(arc)].parent)].push_back(arc);
    }
}

void Layering::visit(int start, std::vector<char> &state)
{
    // Depth first from child to parent; an arc to a box still on the stack closes a cycle and is left out.
    static constexpr char fresh = 0, open = 1, done = 2;
    if (state[size_t(start)] != fresh)
        return;
    std::vector<std::pair<int, size_t>> stack{{start, 0}};
    state[size_t(start)] = open;
    while (!stack.empty()) {
        auto &[node, next] = stack.back();
        if (next == m_arcsOf[size_t(node)].size()) {
            state[size_t(node)] = done;
            m_order.push_back(node);
            stack.pop_back();
            continue;
        }
        const int arc = m_arcsOf[size_t(node)][next++];
        const int parent = m_arcs[size_t(arc)].parent;
        if (parent == node || state[size_t(parent)] == open)
            continue;
        m_parentArcs[size_t(node)].push_back(arc);
        if (state[size_t(parent)] == fresh) {
            state[size_t(parent)] = open;
            stack.emplace_back(parent, 0);
        }
    }
}

void Layering::breakCycles()
{
    std::vector<char> state(m_layer.size(), 0);
    for (int node = 0; node < int(m_layer.size()); ++node)
        visit(node, state);
}

void Layering::longestPath()
{
    for (int node : m_order)
        for (int arc : m_parentArcs[size_t(node)])
            m_layer[size_t(node)] = std::max(m_layer[size_t(node)], m_layer[size_t(m_arcs[size_t(arc)].parent)] + 1);
}

/// List scheduling: boxes by level, each into the first layer after its parents' that has room.
void Layering::schedule()
{
    std::vector<int> order = m_order;
    std::ranges::stable_sort(order, {}, [this](int node) { return m_layer[size_t(node)]; });
    m_load.clear();
    for (int node : order) {
        size_t layer = 0;
        for (int arc : m_parentArcs[size_t(node)])
            layer = std::max(layer, size_t(m_layer[size_t(m_arcs[size_t(arc)].parent)]) + 1);
        while (layer < m_load.size() && m_load[layer] > 0 && m_load[layer] + space(node) > m_capacity)
            ++layer;
        if (layer >= m_load.size())
            m_load.resize(layer + 1, 0);
        m_load[layer] += space(node);
        m_layer[size_t(node)] = int(layer);
    }
}

double Layering::cost(int node, int layer, bool capped) const
{
    const double against = capped ? 0.7 : 4;
    double total = 0;
    for (int index : m_arcsOf[size_t(node)]) {
        const Arc &arc = m_arcs[size_t(index)];
        const bool isChild = arc.child == node;
        const int other = m_layer[size_t(isChild ? arc.parent : arc.child)];
        const int along = isChild ? layer - other : other - layer;
        total += arc.weight * (along > 0 ? along : along == 0 ? 1.6 + against : against - along);
    }
    return total;
}

bool Layering::moveToBest(int node, bool capped)
{
    const int own = m_layer[size_t(node)];
    std::set<int> candidates{own - 1, own + 1};
    if (m_arcsOf[size_t(node)].size() <= 64)
        for (int index : m_arcsOf[size_t(node)]) {
            const Arc &arc = m_arcs[size_t(index)];
            const int other = m_layer[size_t(arc.child == node ? arc.parent : arc.child)];
            candidates.insert({other - 1, other, other + 1});
        }
    int best = own;
    double bestCost = cost(node, own, capped) - 1e-9;
    for (int layer : candidates) {
        if (layer < 0 || layer >= int(m_load.size()) || layer == own
            || m_load[size_t(layer)] + space(node) > m_capacity * 1.1)
            continue;
        if (const double candidate = cost(node, layer, capped); candidate < bestCost) {
            bestCost = candidate;
            best = layer;
        }
    }
    if (best == own)
        return false;
    m_load[size_t(own)] -= space(node);
    m_load[size_t(best)] += space(node);
    m_layer[size_t(node)] = best;
    return true;
}

void Layering::improve(std::stop_token stop)
{
    bool capped = false;
    for (int node : m_order)
        for (int arc : m_parentArcs[size_t(node)])
            capped = capped || m_layer[size_t(node)] - m_layer[size_t(m_arcs[size_t(arc)].parent)] > 3;
    for (int round = 0; round < 12 && !stop.stop_requested(); ++round) {
        bool moved = false;
        for (size_t i = 0; i < m_order.size(); ++i)
            moved |= moveToBest(m_order[round % 2 ? i : m_order.size() - 1 - i], capped);
        if (!moved)
            break;
    }
}

void Layering::number()
{
    std::set<int> used(m_layer.begin(), m_layer.end());
    const std::vector<int> numbers(used.begin(), used.end());
    for (size_t node = 0; node < m_layer.size(); ++node)
        m_graph.nodes[node].layer = int(std::ranges::lower_bound(numbers, m_layer[node]) - numbers.begin());
}

void Layering::run(std::stop_token stop)
{
    breakCycles();
    longestPath();
    schedule();
    improve(stop);
    number();
}

} // namespace

void assignLayers(LayerGraph &graph, double capacity, double gap, std::stop_token stop)
{
    Layering(graph, capacity, gap).run(stop);
}

} // namespace Howdah::Layered
