// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

namespace Howdah {

/// How an object stands on two sides.
enum class DifferenceState { Same, Added, Removed, Changed };

DifferenceState stateOf(const Change &change);

/// An object of either of two databases as a reader sees it: a table or view together with its columns, constraints,
/// indexes, triggers, rules, policies, statistics and the sequences its columns own.
struct ComparedObject {
    ObjectRef ref;             ///< never a part; the source's name when it was renamed on the way
    DifferenceState state = DifferenceState::Same;
    std::vector<int> changes;  ///< into the list of changes: its own first, then those of its parts, by name

    bool operator==(const ComparedObject &) const = default;
};

/// What `object` belongs to, itself when it is no part. `database` is one that holds it.
ObjectRef ownerOf(const Object &object, const Database &database);

/// Every object of both sides, sorted; `changes` is difference(from, to). Linear.
std::vector<ComparedObject> comparedObjects(
    const Database &from, const Database &to, const std::vector<Change> &changes);

} // namespace Howdah
