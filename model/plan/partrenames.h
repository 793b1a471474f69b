// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

namespace Howdah {

/// Partitions' parts of an index or key that go by another name: PostgreSQL lets them neither be dropped nor be made a
/// second time beside the old, so that a rename is the only way. Sorted.
std::vector<Rename> partRenames(const Database &from, const Database &to);

} // namespace Howdah
