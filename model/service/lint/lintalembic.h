// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lint/lintrun.h"

namespace Howdah {

/// Lints the SQL that an Alembic history emits in offline mode, up and down, each revision as a migration of its own;
/// places are those of the calls in the revisions' files. With a revision in the source what comes before it is only
/// learned. A revision that emits nothing without a database is a finding. Runs the project's Python inside the fence:
/// only call it when the person asked for that. Blocks.
Result<Lint::Report> lintAlembic(
    const Source &history, const Lint::Settings &settings, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
