// SPDX-License-Identifier: Apache-2.0
#include "base/graph.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace Howdah {

Graph::Graph(int size)
    : m_next(size_t(size))
{ }

void Graph::addEdge(int from, int to, bool soft)
{
    if (from < 0 || to < 0 || from == to)
        return;
    // The same edge twice changes nothing: both go when the earlier node does. Looking for it would cost the square of
    // a hub's edges.
    m_next[size_t(from)].push_back({to, soft});
}

Graph::Order Graph::topologicalOrder(const std::function<bool(int, int)> &less) const
{
    const size_t n = m_next.size();
    std::vector<int> hard(n, 0), soft(n, 0);
    for (const std::vector<Edge> &edges : m_next)
        for (const Edge &edge : edges)
            ++(edge.soft ? soft : hard)[size_t(edge.to)];
    // Sorted once: what `less` compares is long, and the sets below would ask it again and again.
    std::vector<int> sorted(n), rank(n);
    std::iota(sorted.begin(), sorted.end(), 0);
    std::ranges::stable_sort(sorted, less);
    for (size_t i = 0; i < n; ++i)
        rank[size_t(sorted[i])] = int(i);
    std::set<int> ready, wishing, waiting; // ranks
    const auto place = [&](int node) {
        std::set<int> &set = hard[size_t(node)] > 0 ? waiting : soft[size_t(node)] > 0 ? wishing : ready;
        set.insert(set.end(), rank[size_t(node)]);
    };
    for (size_t i = 0; i < n; ++i)
        place(int(i));
    Order order;
    std::vector<bool> done(n, false);
    while (order.nodes.size() < n) {
        std::set<int> &from = !ready.empty() ? ready : !wishing.empty() ? wishing : waiting;
        if (&from == &waiting && order.cycle.empty())
            order.cycle = cycleThrough(done);
        const int node = sorted[size_t(*from.begin())];
        from.erase(from.begin());
        done[size_t(node)] = true;
        order.nodes.push_back(node);
        for (const Edge &edge : m_next[size_t(node)]) {
            if (done[size_t(edge.to)])
                continue;
            --(edge.soft ? soft : hard)[size_t(edge.to)];
            if (hard[size_t(edge.to)] > 0)
                continue;
            waiting.erase(rank[size_t(edge.to)]);
            wishing.erase(rank[size_t(edge.to)]);
            place(edge.to);
        }
    }
    return order;
}

std::vector<int> Graph::cycleThrough(const std::vector<bool> &done) const
{
    // Every node left over has a hard predecessor left over: walking back must repeat a node.
    std::vector<int> previous(m_next.size(), -1);
    for (size_t i = 0; i < m_next.size(); ++i)
        if (!done[i])
            for (const Edge &edge : m_next[i])
                if (!edge.soft && !done[size_t(edge.to)])
                    previous[size_t(edge.to)] = int(i);
    std::vector<int> seenAt(m_next.size(), -1), path;
    const auto start = std::find_if(previous.begin(), previous.end(), [](int p) { return p >= 0; });
    for (int node = int(start - previous.begin()); node >= 0 && node < int(previous.size());
        node = previous[size_t(node)]) {
        if (seenAt[size_t(node)] >= 0) {
            std::vector<int> cycle(path.begin() + seenAt[size_t(node)], path.end());
            std::reverse(cycle.begin(), cycle.end());
            return cycle;
        }
        seenAt[size_t(node)] = int(path.size());
        path.push_back(node);
    }
    return path;
}

std::vector<int> Graph::components() const
{
    const size_t n = m_next.size();
    std::vector<int> component(n, -1), index(n, -1), low(n, 0), stack;
    std::vector<size_t> position(n, 0);
    int counter = 0, components = 0;
    for (size_t root = 0; root < n; ++root) {
        if (index[root] >= 0)
            continue;
        // Tarjan without recursion: schemas of ten thousand tables would overflow the stack.
        std::vector<int> call{int(root)};
        while (!call.empty()) {
            const size_t v = size_t(call.back());
            if (index[v] < 0) {
                index[v] = low[v] = counter++;
                stack.push_back(int(v));
            }
            if (position[v] < m_next[v].size()) {
                const size_t w = size_t(m_next[v][position[v]++].to);
                if (index[w] < 0)
                    call.push_back(int(w));
                else if (component[w] < 0)
                    low[v] = std::min(low[v], index[w]);
                continue;
            }
            call.pop_back();
            if (!call.empty())
                low[size_t(call.back())] = std::min(low[size_t(call.back())], low[v]);
            if (low[v] == index[v]) {
                int w;
                do {
                    w = stack.back();
                    stack.pop_back();
                    component[size_t(w)] = components;
                } while (w != int(v));
                ++components;
            }
        }
    }
    return component;
}

} // namespace Howdah
