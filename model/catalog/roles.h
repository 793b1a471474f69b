// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

namespace Howdah {

class Session;

/// Reads the cluster's roles and memberships, but for the server's own roles, into `database`. They are no part of a
/// database, so introspect() leaves them out. Blocks; on the session's thread. Errors: the session's.
Result<void> readRoles(Session &session, Database &database);

} // namespace Howdah
