// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

namespace Howdah {

/// Renames in `database`, and puts the changes and their statements at the head of `plan`. A rename of something that is
/// not there, or to a name that is taken, is left out and noted.
void applyRenames(const std::vector<Rename> &renames, Database &database, Plan &plan);

/// ALTER … RENAME TO / SET SCHEMA.
std::vector<QString> renameStatements(const Object &before, const Object &after);

} // namespace Howdah
