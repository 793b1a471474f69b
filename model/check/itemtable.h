// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <span>

namespace Howdah::Check {

/// The checklist as it is printed: ids, wording, who decides. Findings and states are added by the runner.
/// Source: the team's schema design checklist.
std::vector<Group> blankGroups();

} // namespace Howdah::Check
