// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

namespace Howdah {

/// A directed graph over 0 … size-1. Edges read as English: mustRun(a).before(b).
class Graph
{
public:
    class Clause
    {
    public:
        void before(int later) { m_graph.addEdge(m_node, later, m_soft); }

    private:
        friend class Graph;
        Clause(Graph &graph, int node, bool soft)
            : m_graph(graph)
            , m_node(node)
            , m_soft(soft)
        { }
        Graph &m_graph;
        int m_node;
        bool m_soft;
    };

    explicit Graph(int size);

    int size() const { return int(m_next.size()); }
    /// Ignored when either node is negative or both are the same.
    Clause mustRun(int earlier) { return {*this, earlier, false}; }
    /// A wish: given up when it would close a cycle.
    Clause shouldRun(int earlier) { return {*this, earlier, true}; }

    struct Order {
        std::vector<int> nodes;   ///< every node once
        std::vector<int> cycle; ///< empty when the hard edges have none; else the nodes of the first one met, in order
    };
    /// Kahn's algorithm with a priority queue: among the nodes that may run, the least by `less` comes first, so the
    /// order depends on the graph and on `less` alone. Inside a cycle soft edges are given up first, then the least
    /// node goes.
    Order topologicalOrder(const std::function<bool(int, int)> &less) const;

    /// Calls `visit(earlier, later, isWish)` for every edge.
    template <typename Visit>
    void forEachEdge(Visit visit) const
    {
        for (size_t from = 0; from < m_next.size(); ++from)
            for (const Edge &edge : m_next[from])
                visit(int(from), edge.to, edge.soft);
    }

    /// Component number of every node (Tarjan); nodes of one cycle share a number.
    std::vector<int> components() const;

private:
    struct Edge {
        int to;
        bool soft;
    };
    void addEdge(int from, int to, bool soft);
    std::vector<int> cycleThrough(const std::vector<bool> &done) const;
    std::vector<std::vector<Edge>> m_next;
};

} // namespace Howdah
