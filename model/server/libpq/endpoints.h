// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "server/connectionspec.h"

namespace Howdah {

/// Whether two specs lead to one database, as far as can be told without asking a server: the same name of a database,
/// and a host and a port in common, by what libpq would fill in (PG* variables, service files). Hosts with different
/// names are looked up; all ways to this machine by one port are one: sockets, the loopback, the addresses of its own
/// interfaces. Rather yes than no. A tunnel it does not see. Blocks while names are looked up. Errors: Connection where
/// one of them cannot be read, or names a service that no file of this machine has.
Result<bool> mayBeSameDatabase(const ConnectionSpec &one, const ConnectionSpec &other);

/// The database's name that libpq would connect to; empty: the conninfo cannot be read.
QString databaseName(const ConnectionSpec &spec);

} // namespace Howdah
