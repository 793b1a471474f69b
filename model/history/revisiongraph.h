// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/fault.h"
#include "history/revision.h"

#include <QHash>

#include <vector>

namespace Howdah {

/// The graph of a history: pure, immutable after construction, safe to read from any thread. It never refuses: what
/// Alembic would raise is a Fault, and edges that make no sense are left out of the walks (not out of the declared
/// values). On a sound history every answer equals that of Alembic's RevisionMap (script/revision.py).
class RevisionGraph
{
public:
    using Indices = std::vector<int>;
    enum class Edges { Parents, ParentsAndDependencies };

    RevisionGraph() = default;
    /// @param inLoadOrder the revisions in the order in which Alembic would import their files: the order of heads
    /// depends on it.
    explicit RevisionGraph(std::vector<Revision> inLoadOrder);

    /// In map insertion order; every id once (of two files with one id, the later file at the earlier one's place).
    const std::vector<Revision> &revisions() const { return m_revisions; }
    int count() const { return int(m_revisions.size()); }
    bool isEmpty() const { return m_revisions.empty(); }
    const Revision &at(int index) const { return m_revisions[size_t(index)]; }
    /// Position of an exact id, -1 when there is none.
    int indexOf(const QString &id) const { return m_index.value(id, -1); }
    /// The revision with exactly this id, or null.
    const Revision *find(const QString &id) const;
    /// Position of the revision that declares this label, -1 when there is none.
    int labelled(const QString &label) const { return m_labels.value(label, -1); }
    /// Declared labels in insertion order.
    const std::vector<QString> &labels() const { return m_labelOrder; }

    std::vector<QString> heads() const { return ids(m_heads); }
    std::vector<QString> realHeads() const { return ids(m_realHeads); }
    std::vector<QString> bases() const { return ids(m_bases); }
    std::vector<QString> realBases() const { return ids(m_realBases); }
    const Indices &headIndices() const { return m_heads; }
    const Indices &realHeadIndices() const { return m_realHeads; }
    const Indices &baseIndices() const { return m_bases; }

    /// Positions of the existing parents (and normalized dependencies) of a revision, declared order.
    const Indices &parents(int index, Edges edges) const;
    /// Positions of the children by parent (and dependency) in load order.
    const Indices &children(int index, Edges edges) const;

    /// The given revisions and everything below (above) them, as one flag per revision.
    std::vector<bool> ancestors(const Indices &of, Edges edges) const;
    std::vector<bool> descendants(const Indices &of, Edges edges) const;

    /// All revisions newest first: Alembic's walk_revisions("base", "heads").
    std::vector<QString> walk() const;
    /// Alembic's _topological_sort: the wanted revisions, newest first, starting from those of `heads` that are wanted.
    Indices sorted(const std::vector<bool> &wanted, const Indices &heads) const;

    const std::vector<Fault> &faults() const { return m_faults; }

    std::vector<QString> ids(const Indices &indices) const;

private:
    void insert(std::vector<Revision> inLoadOrder);
    void addLabels();
    void resolveDependencies();
    int dependencyTarget(const Revision &revision, const QString &name);
    void connectRevisions();
    void normalizeDependencies();
    void findCycles();
    void spreadLabels();
    std::vector<bool> reach(const Indices &from, const std::vector<Indices> &edges) const;

    std::vector<Revision> m_revisions;
    QHash<QString, int> m_index, m_labels;
    std::vector<QString> m_labelOrder;
    std::vector<Indices> m_parents, m_resolved, m_normalized; ///< normalized: parents and normalized dependencies
    std::vector<Indices> m_next, m_allNext;
    std::vector<Indices> m_order; ///< m_normalized without the edges that close a cycle
    Indices m_heads, m_realHeads, m_bases, m_realBases;
    std::vector<Fault> m_faults;
};

} // namespace Howdah
