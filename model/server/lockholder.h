// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"

namespace Howdah {

/// Whether a statement gave up waiting for a lock that somebody else holds.
bool isLockTimeout(const Error &error);

/// The error with a sentence that names the lock's holder: its relation, session, role and program, and for how long.
/// Asks the session, which must not be in a transaction that failed. Other errors are given back as they are.
Error withLockHolder(Error error, Session &session);

} // namespace Howdah
