// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/connectionspec.h"
#include "server/session.h"

#include <memory>
#include <stop_token>

namespace Howdah {

/// Connects. Blocks the calling thread, never longer than the spec's timeout; requesting a stop on `stop` from any
/// thread ends it with Cancelled, and later on whatever the session does, within two seconds, unless it outlives that.
/// Errors are one clear sentence each and never hold a password. Needs PostgreSQL ≥ 14.
Result<std::unique_ptr<Session>> openSession(const ConnectionSpec &spec, std::stop_token stop = {});

} // namespace Howdah
