// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "server/connectionspec.h"
#include "service/source/scriptfile.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace Howdah {

class EmbeddedServer;
class ScratchDatabase;

/// Runs scripts, one statement after the other, in a new scratch database. Roles they name that are not there are
/// created; roles they create may be there already. An error names file and line. What would reach beyond the database
/// (other databases, tablespaces, the server's settings) is refused.
Result<std::unique_ptr<ScratchDatabase>> scratchFrom(EmbeddedServer &server, const std::vector<SqlText> &scripts,
    const std::function<void(const QString &)> &progress, std::stop_token stop);

/// The same on a database that stands already: a role it names inside a transaction must be there.
Result<void> runScripts(EmbeddedServer &server, const ConnectionSpec &spec, const std::vector<SqlText> &scripts,
    const std::function<void(const QString &)> &progress, std::stop_token stop);

} // namespace Howdah
