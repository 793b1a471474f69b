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
/// Schemas by what is in them; tables by columns and constraints; columns and attributes by type, place and
/// constraints; values of an enum by place; everything else that differs in nothing but its name. Where a schema is a
/// candidate what is in it is not: it goes along, or comes up once the schema is in `refused`, candidates that are not
/// to be named again. Once a rename is taken, the difference from the renamed source may show more: columns of a
/// renamed table.
std::vector<RenameCandidate> renameCandidates(
    const std::vector<Change> &changes, const std::vector<RenameCandidate> &refused = {});

/// Those candidates that need no question: unambiguous names of parts (keys, indexes, owned sequences, triggers,
/// policies) of one of `renamedTables`, by today's name. Nothing is lost by them.
std::vector<RenameCandidate> followers(const std::vector<RenameCandidate> &candidates,
    const std::vector<Change> &changes, const std::vector<QualifiedName> &renamedTables);

} // namespace Howdah
