// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/graph.h"
#include "plan/guard.h"
#include "plan/items.h"
#include "plan/stash.h"
#include "plan/statement.h"
#include "plan/strategies/online.h"
#include "plan/viewrings.h"

#include <QSet>

#include <array>

namespace Howdah {

/// The moments in an object's life during a plan. Build, Validate and Finish are those of an online recipe;
/// Comment is that of what gets its name elsewhere; Move is when a table made again takes over the rows of the old one.
enum class Phase { Drop, Release, Alone, Build, Create, Alter, Attach, Validate, Finish, Comment, Move };
inline constexpr size_t PhaseCount = 11;

/// A vertex of the plan's graph: statements that stay together.
struct PlanNode {
    Phase phase;
    ObjectRef ref;
    const PlanItem *item;
    std::vector<Statement> statements;
    int rank = 0; ///< breaks ties: what may come at any time comes in this order
};

/// The vertex of each moment of one object; -1: none.
struct Moments {
    std::array<int, PhaseCount> nodes;

    int operator[](Phase phase) const { return nodes[size_t(phase)]; }
    /// Where the object's making begins: an index that is built beforehand begins there.
    int making() const { return (*this)[Phase::Build] >= 0 ? (*this)[Phase::Build] : (*this)[Phase::Create]; }
};

/// The vertices, and for each (phase, object) the vertex that does it: its own, or the one it happens in by itself
/// (a column's drop in its table's).
class Nodes
{
public:
    Nodes(const PlanContext &context, const Items &items);

    const std::vector<PlanNode> &all() const { return m_nodes; }
    const Items &items() const { return m_items; }
    const ViewRings &rings() const { return m_rings; }
    /// Hands out a vertex's statements; it has none afterwards.
    std::vector<Statement> takeStatements(int node) { return std::move(m_nodes[size_t(node)].statements); }
    int find(Phase phase, const ObjectRef &ref) const;
    /// What find() says of every phase.
    Moments of(const ObjectRef &ref) const;

private:
    int alterAbove(const ObjectRef &column) const;
    void note(Phase phase, const ObjectRef &ref, int node);
    void makeDrops();
    void makeInRing(const PlanItem &view);
    void makeMovedKey(const PlanItem &key);
    int dropRank(const PlanItem &item) const;
    bool isReferencedAsPartition(const Table &table) const;
    void placeHosted();
    static int makeRank(const PlanItem &item);
    void makeOne(const PlanItem &item);
    void makeOwnPart(const PlanItem &item, const ObjectRef &host);
    void addOwnSettings(const PlanItem &item, const TableColumn &given);
    void makeTypeSwap(const PlanItem &item);
    static Sql::Statements typeAside(const PlanItem &item);
    static Sql::Statements constructorsAside(const RangeType &range);
    bool isNotNullTaken(const TableColumn &gone) const;
    bool isMultirangeTaken(const RangeType &range) const;
    void makeAlter(const PlanItem &item);
    bool accessChanges(const QualifiedName &relation) const;
    Sql::Statements columnGrants(const PlanItem &table) const;
    bool letGo(const PlanItem &item, Sql::Statements &release);
    void makeAttach(const PlanItem &item);
    void makeDeferredDefaults(const PlanItem &item);
    int add(Phase phase, const PlanItem &item, const Sql::Statements &sql, int rank);
    void makeRecipe(const PlanItem &item, const Recipe &recipe, int rank);
    void makeSwap(const PlanItem &item);
    void outsideTransaction(int node);
    void keepAside(const PlanItem &item, int node);
    Sql::Statements movedValues(const Table &table, const PlanItem &item) const;
    bool takesMovedRows(const Table &table) const;
    bool comesBackEmpty(const TableColumn &column, const Sql::Statements &values) const;
    QString stopgap(const TableColumn &column) const;
    void putOperatorsOnPath(PlanNode &node) const;
    Sql::Statements columnCreation(const TableColumn &column, const PlanItem &item) const;
    void judge(Statement &statement, Sql::Does does, Phase phase, const PlanItem &item, bool first) const;
    bool leansOnOthers(const PlanItem &item, const QualifiedName &own) const;
    std::optional<ObjectRef> dropsWith(const PlanItem &item) const;
    std::optional<ObjectRef> columnDropsWith(const TableColumn &column, Action action) const;
    std::optional<ObjectRef> comesWith(const PlanItem &item) const;
    Sql::Statements creation(const PlanItem &item) const;
    Sql::Statements attachments(const Object &object, const QString &creator) const;
    std::vector<QString> deferredDefaults(const Table &table) const;
    bool reaches(const ObjectRef &from, const QualifiedName &relation) const;
    bool inForeignKeyCycle(const Constraint &constraint) const;
    void findForeignKeyCycles();
    bool isPartitioned(const QualifiedName &relation) const;
    std::vector<QualifiedName> keptParents(const QualifiedName &relation) const;
    std::vector<QualifiedName> newParents(const PlanItem &item) const;
    bool survivesInChild(const TableColumn &column) const;

    const PlanContext &m_context;
    const Items &m_items;
    const OnlineRecipes m_recipes;
    const Guards m_guards, m_guardsThere;
    const Stash m_stash;
    const ViewRings m_rings;
    std::vector<PlanNode> m_nodes;
    QHash<ObjectRef, Moments> m_index;
    void collectNeeds();
    QSet<QualifiedName> m_takenOver; ///< indexes that become keys
    QHash<ObjectRef, ObjectRef> m_hostOf; ///< objects that go with another: the one they go with
    QHash<ObjectRef, std::vector<ObjectRef>> m_needs; ///< of objects that are made
    QHash<ObjectRef, std::vector<ObjectRef>> m_defaultRoutines; ///< made routines and views that column defaults need
    QHash<QualifiedName, int> m_component; ///< of tables that go: who is in one cycle of foreign keys
};

} // namespace Howdah
