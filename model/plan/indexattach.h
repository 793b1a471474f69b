// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

/// Whether PostgreSQL may take one for the other.
bool areAlike(const Index &a, const Index &b);

/// ALTER INDEX … ATTACH PARTITION, for an index that has a parent. Of several indexes alike PostgreSQL itself chooses
/// which goes under which parent when it attaches the partition: their names follow then.
Sql::Statements attachIndex(const PlanContext &context, const Index &index);

} // namespace Howdah
