// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

#include <QSet>

namespace Howdah {

/// Views may need each other in a ring: CREATE OR REPLACE VIEW lets one that stands read what reads it. No order makes
/// or drops such views whole. A few of each ring, few enough that the rest can be ordered, are therefore said twice: a
/// stand-in with the same columns, which needs nothing, comes first of all, or takes the view's place before it goes.
struct ViewRings {
    ViewRings(const PlanContext &context, const Items &items);

    QSet<ObjectRef> coming; ///< made as a stand-in, and what it is when the ring stands
    QSet<ObjectRef> going; ///< a stand-in before they are dropped
};

/// CREATE VIEW of the same columns, of nothing.
QString standIn(const View &view, bool replace);

} // namespace Howdah
