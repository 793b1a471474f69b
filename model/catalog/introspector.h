// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

#include <functional>
#include <memory>

namespace Howdah {

class Session;

/// Opens one more session on the same database; called from another thread.
using SessionMaker = std::function<Result<std::unique_ptr<Session>>()>;

/// Reads the whole catalog of the session's database inside one REPEATABLE READ READ ONLY transaction of its own, which
/// is over when this returns, also after an error. The session must not be in a transaction. With `another` a second
/// session reads a part of it meanwhile, in the same snapshot, so that the server uses two processors; where it cannot
/// be had (no connection left, a pooler between) the first reads everything. Blocks; on the session's thread;
/// cancelling the session ends both. Errors: the session's; Unsupported when the server is older than PostgreSQL 14.
Result<std::shared_ptr<const Database>> introspect(Session &session, const SessionMaker &another = {});

} // namespace Howdah
