// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

namespace Howdah {

/// Renames in `database`, and puts the changes and their statements at the head of `plan`. The order is found here:
/// schemas first, members of relations last, names that are taken once they are free, by way of a third name where two
/// change places. A rename of something that is not there, or to a name that stays taken, is left out and noted. With
/// `target` a schema that objects move to and only the target has is made first.
void applyRenames(const std::vector<Rename> &renames, Database &database, Plan &plan, const Database *target = nullptr);

/// The statement for one such change: ALTER … RENAME TO, SET SCHEMA, RENAME VALUE, RENAME ATTRIBUTE; CREATE SCHEMA and
/// DROP SCHEMA where there is no before, or no after.
QString renameStatement(const Change &change);

/// Whether there is something of that name: an object, a column, an attribute, a value of an enum, a multirange type.
bool isNamed(const Database &database, const ObjectRef &ref);

} // namespace Howdah
