// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

namespace Howdah {

/// A drop and a create that may be one object under another name, with what speaks for it.
struct RenameCandidate {
    ObjectRef from;
    ObjectRef to;
    bool unambiguous = false;    ///< nothing else fits either of the two
    std::vector<QString> evidence; ///< sentences: "all 7 columns are the same", "the same type at the same place"

    bool operator==(const RenameCandidate &) const = default;
};

/// Candidates among `changes` of difference(), sorted. Never acted on unasked: renames are the user's to confirm.
/// Tables, enum and composite types, sequences, indexes and constraints by equal structure; columns by type and place.
std::vector<RenameCandidate> renameCandidates(const std::vector<Change> &changes);

} // namespace Howdah
