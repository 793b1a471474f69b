// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

#include <memory>

namespace Howdah {

class Session;

/// Reads the whole catalog of the session's database in one round trip, inside one REPEATABLE READ READ ONLY transaction
/// of its own, which is over when this returns, also after an error. The session must not be in a transaction.
/// Blocks; on the session's thread. Errors: the session's; Unsupported when the server is older than PostgreSQL 14.
Result<std::shared_ptr<const Database>> introspect(Session &session);

} // namespace Howdah
