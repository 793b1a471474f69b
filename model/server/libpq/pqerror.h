// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "server/connectionspec.h"

#include <libpq-fe.h>

namespace Howdah {

/// Why connecting failed, in one clear sentence. `connection` must report errors verbosely, so that SQLSTATE is there.
Error connectError(PGconn *connection, const ConnectionSpec &spec);

/// What the server said about a statement: kind Query with SQLSTATE, DETAIL, HINT and CONTEXT as detail.
Error statementError(const PGresult *result);

/// The connection went away while something was asked of it.
Error lostConnection(const PGconn *connection);

} // namespace Howdah
