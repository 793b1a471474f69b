// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/graph.h"
#include "plan/nodes.h"

namespace Howdah {

/// The transactions of an online plan.
///
/// What goes and comes back (a policy, a view, a check, a key) does so in one transaction: its vertices and all that
/// must stand between them are a *group*. One transaction takes groups of one table only, so that no two tables are
/// locked at once unless a group ties them.
class Segments
{
public:
    Segments(const PlanContext &context, const Items &items, const Nodes &nodes, const Graph &graph);

    /// Objects whose concurrent build or proof stands between the vertices of a group. They must be made at once
    /// (PlanContext::atOnce), and the plan thought out again.
    const QSet<ObjectRef> &heldUp() const { return m_heldUp; }

    struct Step {
        int node;
        int segment; ///< vertices of one number share a transaction
    };
    /// All vertices. `order` is one that the graph allows; where there is a choice it is followed.
    std::vector<Step> steps(const std::vector<int> &order) const;

private:
    struct Group {
        std::vector<int> nodes;
        QSet<int> tables; ///< numbers of the tables that it locks
        bool transactional = true;
        bool isKeyDrop = false; ///< nothing but foreign keys that go
        bool isAlone = false; ///< locks two tables for a moment: nothing joins it
        bool isLast = false; ///< validates, drops concurrently, would have a say in the rest: when all else is done
        int at = 0; ///< in the order
    };

    void uniteTables();
    int rootOf(const QualifiedName &table) const;
    QSet<int> tablesOf(const PlanNode &node) const;
    bool isProtective(const PlanItem &item) const;
    void uniteNodes();
    void uniteSuccessors();
    void unite(int a, int b);
    int leaderOf(int node) const;
    void findHeldUp();
    int passOf(const PlanNode &node) const;
    void sortInside(std::vector<Step> &steps) const;

    const PlanContext &m_context;
    const Items &m_items;
    const Nodes &m_nodes;
    const Graph &m_graph;
    QHash<QualifiedName, int> m_tables; ///< numbers of those that stand before the plan
    mutable std::vector<int> m_roots, m_leaders;
    std::vector<int> m_group; ///< of each vertex
    int m_groups = 0;
    QSet<ObjectRef> m_heldUp;
};

} // namespace Howdah
