// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

/// A parent for the while of the plan. A column or check that a child has from its parents alone cannot be given to it
/// by ALTER TABLE … INHERIT, which wants them there already, as the child's own; so an empty table stands in, hands
/// them down, and goes when the real parents are there.
struct Bridge {
    Sql::Statements hold;  ///< before the old parents are left: what is kept is held
    Sql::Statements settle; ///< after the old parents are left: what was the table's own is its parents' alone
    Sql::Statements hand;  ///< what is new is handed down, and values come back
    Sql::Statements end;   ///< after the new parents came
};

/// Whether a parent that a child keeps must be left and joined again: that is how a column becomes the child's own.
bool rejoins(const PlanContext &context, const Items &items, const QualifiedName &child, const QualifiedName &parent);

/// A column that was the child's own and is to be only inherited: its values step aside and come back.
bool keepsValues(const PlanItem &column);
/// What `relation` gets by way of a bridge: names of columns that are new to it and only inherited.
bool comesOverBridge(
    const PlanContext &context, const Items &items, const QualifiedName &relation, const Column &column);

/// The bridge that has the column from the start, quoted; empty when there is none. Its type changes there.
QString bridgeUnder(const PlanContext &context, const Items &items, const ObjectRef &column);

/// For a table that stays; nothing when none is needed.
std::optional<Bridge> bridgeTo(const PlanContext &context, const Items &items, const PlanItem &table);

} // namespace Howdah
