// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

namespace Howdah::Check {

/// The same checklist with one finding in the place of several alike: what a rule of style, length or habit says of
/// many columns or tables is one thing to decide, per table or per schema. Nothing is lost: the single ones are its
/// `parts`. Waived ones are put together apart from the open ones. States, counts of subjects and notes stay.
Checklist folded(Checklist checklist);

/// The findings to begin with, the weightiest first: open ones that are more than a fact, no two about the same object.
std::vector<const Finding *> foremost(const Checklist &checklist, size_t most = 10);

/// The same findings, seen otherwise; items without findings are left out. By table: a group for each table and schema,
/// the worst first, with the items that have something to say of it. First: the foremost ten under their items.
Checklist byTable(const Checklist &checklist);
Checklist firstOfAll(const Checklist &checklist);

} // namespace Howdah::Check
