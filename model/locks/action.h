// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "locks/locktable.h"
#include "locks/scene.h"

namespace Howdah::Locks {

/// A relation and what it is to the action.
struct Party {
    Part part = Part::Table;
    QualifiedName name;

    bool operator==(const Party &) const = default;
};

/// One thing that a statement does; ALTER TABLE does several.
struct Action {
    Act act = Act::Unknown;
    std::vector<Party> parties;
    QString member; ///< the column or the constraint that it is about
    bool assumed = false; ///< the schema decides how much work it is, and it is not known: the worse was taken
    Mode asked = Mode::None; ///< by LOCK TABLE
    bool newlyNamed = false; ///< what it makes had no name before: CREATE, and not OR REPLACE
    Node node; ///< the statement's part that says it
    qsizetype at = 0; ///< where that begins: byte offset into the text that was parsed

    QualifiedName table() const; ///< the first party's name
};

/// What a statement does, in its own order. `scene` is the schema it meets, `major` the server it runs on.
std::vector<Action> actionsOf(const ParsedStatement &statement, QByteArrayView sql, const Scene &scene, int major);

/// The same for one statement as text, such as one that Howdah wrote; Parse when it is not one statement.
Result<std::vector<Action>> actionsOf(QByteArrayView sql, const Scene &scene, int major);

/// A lock on a relation and the work done to it meanwhile.
struct RelationFact {
    QualifiedName relation;
    Part part = Part::Table;
    Mode mode = Mode::None;
    Work work = Work::AtOnce;

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
    bool operator==(const LockFacts &) const = default;
};

LockFacts factsOf(const Action &action, int major);
LockFacts factsOf(const std::vector<Action> &actions, int major);

} // namespace Howdah::Locks
