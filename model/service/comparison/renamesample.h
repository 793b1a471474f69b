// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/renames.h"
#include "schema/database.h"
#include "server/session.h"

namespace Howdah {

/// Adds to the evidence what rows say: how many of the values (of a column) or rows (of a table, by the columns both
/// have) sampled from `from` occur in `to`. At most a hundred are sampled, and only their hashes leave the server they
/// are on. The names of candidates are those of the two databases. Both sessions are read-only; each query has
/// `patience` milliseconds, and `maximum` candidates are looked at. Blocks. Never fails: what cannot be sampled (no
/// rows, no privilege, too slow) says nothing.
void addSampledEvidence(std::vector<RenameCandidate> &candidates, Session &from, const Database &fromDatabase,
    Session &to, const Database &toDatabase, int patience = 2000, int maximum = 200);

} // namespace Howdah
