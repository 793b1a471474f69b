// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/objectref.h"

namespace Howdah::Rank {

/// What comes first among statements that may come at any time: dropped to be made again, made in the order of kinds,
/// dropped for good, and last (LastRank) what would have a say in all that: default privileges, event triggers. Online:
/// indexes when the structure stands, what takes them over, proofs, what leans on the proofs, lost indexes, and roles
/// last: by then nothing belongs to them.
inline constexpr int DropAgain = 10, MakeKind = 20, BuildRank = 60, TakeOverRank = 62, ValidateRank = 64,
                     FinishRank = 66, DropForGood = 80, LastRank = 140, DropConcurrently = 150, LeaveRole = 160,
                     DropRole = 161;

inline int kindRank(ObjectKind kind)
{
    return int(kind);
}

inline ObjectRef tableRef(const QualifiedName &name)
{
    return {ObjectKind::Table, name, {}};
}

} // namespace Howdah::Rank
