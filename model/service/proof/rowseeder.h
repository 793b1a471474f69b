// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "server/session.h"

#include <map>
#include <stop_token>

namespace Howdah {

/// What came of seeding.
struct SeededRows {
    int tables = 0; ///< tables that could hold rows
    int filled = 0; ///< that hold some now
};

/// Columns whose values should survive a change of type: the type they are to have.
using TypesToCome = std::map<ObjectRef, QString>;

/// Puts a few made-up rows into every table of a scratch database, parents before children, so that a proof has
/// something to lose: into every partition, with values that its bound takes, and where a check refuses a row, again
/// with the literals that the check itself names. Rows that a check, a trigger or a key still refuses are left out. The
/// session must be open for writing. Blocks.
Result<SeededRows> seedRows(
    Session &session, const Database &database, const TypesToCome &types = {}, std::stop_token stop = {});

} // namespace Howdah
