// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"

namespace Howdah {

/// The object reduced to what a difference may be about: derived and informative fields are made equal.
template <typename T>
T comparable(T object)
{
    return object;
}

Constraint comparable(Constraint constraint);
Index comparable(Index index);
Routine comparable(Routine routine);
Sequence comparable(Sequence sequence);
StatisticsObject comparable(StatisticsObject statistics);
Table comparable(Table table);
View comparable(View view);
/// `inheritance`: whether the table has parents by INHERITS, where a column's origin is visible.
Column comparableColumn(Column column, bool inheritance);

} // namespace Howdah
