// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/embedded/embeddedserver.h"
#include "service/advise/coster.h"

#include <stop_token>

namespace Howdah::Advise {

/// What a copy without rows takes over from the server it stands for, read there in one go.
struct Carried {
    QString relations; ///< JSON: schema, name, pages, rows, pages all visible
    QString columns;   ///< JSON: of pg_stats
    QString settings;  ///< JSON: what the planner goes by
};

/// Reads them on a read-only session.
Result<Carried> carriedFrom(Session &session);

/// Builds the candidates in a database of the private server and hides all but those that are to be used. With
/// `carried` the database is a copy without rows, whose files get the server's sizes (they are sparse: no disk is used)
/// and whose statistics the server's; else it holds the rows to go by. The database is this object's alone.
Result<std::unique_ptr<Coster>> privateCoster(std::shared_ptr<EmbeddedServer> server, const ConnectionSpec &script,
    const ConnectionSpec &administrator, const QString &searchPath, std::optional<Carried> carried,
    std::shared_ptr<void> keepAlive, std::stop_token stop);

} // namespace Howdah::Advise
