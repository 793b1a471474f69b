// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/locktable.h"
#include "schema/name.h"

#include <QHash>

#include <vector>

namespace Howdah::Locks {

/// A lock on a relation and the work done to it meanwhile.
struct RelationFact {
    QualifiedName relation;
    Part part = Part::Table;
    Mode mode = Mode::None;
    Work work = Work::AtOnce;
    /// Of a plan's statements: its name before the plan. Empty: the plan made it, so that nobody else uses it yet.
    QualifiedName stood{};
    /// Of a plan's statements, where it is an index: the table's name before the plan; empty: the plan made that, too.
    QualifiedName table{};

    bool isIndex() const { return part == Part::Index || part == Part::PartIndex; }
    bool operator==(const RelationFact &) const = default;
};

/// What the table says of an action, or of a statement with all its actions.
struct LockFacts {
    std::vector<RelationFact> relations; ///< one entry a relation, with the strongest mode and the most work
    Work work = Work::AtOnce; ///< the most of all: how long the locks are held
    Transactional transactional = Transactional::Yes;
    bool isKnown = true; ///< false: that server does not know the statement, or nobody could judge it
    bool assumed = false;

    const RelationFact *of(const QualifiedName &relation) const;
    /// Adds a relation; of one that is there already the stronger mode and the more work stay.
    void add(const RelationFact &fact);
    bool operator==(const LockFacts &) const = default;
};

/// What a live database says of a relation.
struct LiveSize {
    qint64 rows = 0, bytes = 0, indexBytes = 0; ///< rows: an estimate
    double scanSeconds = 0; ///< to read it once, from the rate that was measured there; 0: not measured

    bool operator==(const LiveSize &) const = default;
};
using LiveSizes = QHash<QualifiedName, LiveSize>;

} // namespace Howdah::Locks
