// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "service/source/scriptfile.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace Howdah {

class EmbeddedServer;
class ScratchDatabase;

/// Runs scripts, one statement after the other, in a new scratch database. Roles they name that are not there are
/// created; roles they create may be there already. They run as a role that is no superuser; what needs one and is
/// harmless is run for it, see fence.h. An error names file and line. What would reach beyond the database (programs,
/// files, other databases, tablespaces, the server's settings) is refused.
Result<std::unique_ptr<ScratchDatabase>> scratchFrom(EmbeddedServer &server, const std::vector<SqlText> &scripts,
    const std::function<void(const QString &)> &progress, std::stop_token stop);

/// The same on a database that stands already: a role it names inside a transaction must be there.
Result<void> runScripts(EmbeddedServer &server, const ScratchDatabase &scratch, const std::vector<SqlText> &scripts,
    const std::function<void(const QString &)> &progress, std::stop_token stop);

} // namespace Howdah
