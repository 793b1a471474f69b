// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"
#include "schema/database.h"

namespace Howdah {

/// A check may be its table's own, its parents', or both; `pg_dump` shows which for tables by INHERITS, and for all
/// once a parent's check goes. Appends what `comparable` leaves out: checks that read the same on both sides and differ
/// in that.
void compareInheritedChecks(const Database &from, const Database &to, std::vector<Change> &changes);

/// A check that a table has from a parent alone, which stays its parent and loses it, and that is to stay as the
/// table's own.
bool outlivesParents(const Database &from, const Database &to, const Constraint &was, const Constraint &is);

} // namespace Howdah
