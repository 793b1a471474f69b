// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "locks/facts.h"
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

LockFacts factsOf(const Action &action, int major);
LockFacts factsOf(const std::vector<Action> &actions, int major);

} // namespace Howdah::Locks
