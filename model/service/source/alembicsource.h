// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "server/connectionspec.h"

#include <functional>
#include <stop_token>

namespace Howdah {

/// Upgrades the database of `spec` to `revision` ("heads" when empty) with the project's own alembic, found beside
/// alembic.ini in .venv or venv, in VIRTUAL_ENV, on PATH. `path` is alembic.ini or its folder. The database is named to
/// it by a copy of alembic.ini and by DATABASE_URL and the PG* variables; the project's files are not touched. Runs the
/// project's Python: only call it when the person asked for that. Fails when afterwards the database holds no revision,
/// which means that env.py connected somewhere else.
Result<void> upgradeWithAlembic(const QString &path, const QString &revision, const ConnectionSpec &spec,
    const std::function<void(const QString &)> &progress, std::stop_token stop);

} // namespace Howdah
