// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

/// A column's counting handed from one sequence to another (serial ↔ identity, or a sequence of another name).
struct SequenceValue {
    QString keep;    ///< before the old sequence goes: remembers its value in a setting of the session
    QString restore; ///< when the new one is there
};

/// For a column that stays while the sequence it counts with is exchanged; nothing otherwise.
std::optional<SequenceValue> sequenceValue(const PlanContext &context, const Items &items, const PlanItem &column);

/// For a column with values that becomes an identity: the new sequence goes on behind the furthest of them.
Sql::Statements countOn(const PlanContext &context, const PlanItem &column);

/// ADD COLUMN of an identity over children, which PostgreSQL refuses (before 17 over partitions as well): the rows are
/// counted by a sequence that stands in. Empty where there are no such children.
Sql::Statements identityOverHeirs(
    const PlanContext &context, const QualifiedName &relation, const Column &column, const Sequence &sequence);

} // namespace Howdah
