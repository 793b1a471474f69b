// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "server/connectionspec.h"

class QProcess;

namespace Howdah {

/// Gives one of PostgreSQL's own programs its way to a database: the password and how long to wait by its environment,
/// the rest as the conninfo that comes back, for its command line, which every user of the machine can read; other
/// secrets are left out. Errors: Connection where the spec's conninfo cannot be read.
Result<QString> conninfoForProgram(const ConnectionSpec &spec, QProcess &program);

} // namespace Howdah
