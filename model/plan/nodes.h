// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/graph.h"
#include "plan/items.h"
#include "plan/statement.h"

#include <map>

namespace Howdah {

/// The moments in an object's life during a plan.
enum class Phase { Drop, Release, Alone, Create, Alter, Attach };

/// A vertex of the plan's graph: statements that stay together.
struct Node {
    Phase phase;
    ObjectRef ref;
    const Item *item;
    std::vector<Statement> statements;
    int rank = 0; ///< breaks ties: what may come at any time comes in this order
};

/// The vertices, and for each (phase, object) the vertex that does it: its own, or the one it happens in by itself
/// (a column's drop in its table's).
class Nodes
{
public:
    Nodes(const PlanContext &context, const Items &items);

    const std::vector<Node> &all() const { return m_nodes; }
    int find(Phase phase, const ObjectRef &ref) const;

private:
    using Key = std::pair<int, ObjectRef>;
    void makeDrops();
    void makeOne(const Item &item);
    void makeTypeSwap(const Item &item);
    void makeAlter(const Item &item);
    void makeAttach(const Item &item);
    void makeDeferredDefaults(const Item &item);
    int add(Phase phase, const Item &item, const Sql::Statements &sql, int rank);
    std::optional<ObjectRef> dropsWith(const Item &item) const;
    std::optional<ObjectRef> comesWith(const Item &item) const;
    Sql::Statements creation(const Item &item) const;
    Sql::Statements attachments(const Object &object) const;
    std::vector<QString> deferredDefaults(const Table &table) const;
    bool reaches(const ObjectRef &from, const QualifiedName &relation) const;
    bool inForeignKeyCycle(const Constraint &constraint) const;
    void findForeignKeyCycles();
    bool isPartitioned(const QualifiedName &relation) const;
    std::vector<QualifiedName> keptParents(const QualifiedName &relation) const;
    bool survivesInChild(const TableColumn &column) const;
    bool becomesInherited(const Item &item) const;

    const PlanContext &m_context;
    const Items &m_items;
    std::vector<Node> m_nodes;
    std::map<Key, int> m_index;
    void collectNeeds();
    QHash<ObjectRef, std::vector<ObjectRef>> m_needs;           ///< of objects that are made
    QHash<ObjectRef, std::vector<ObjectRef>> m_defaultRoutines; ///< made routines and views that column defaults need
    QHash<QualifiedName, int> m_component; ///< of tables that go: who is in one cycle of foreign keys
};

} // namespace Howdah
