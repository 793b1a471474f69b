// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/engine.h"
#include "lint/report.h"
#include "service/source/scriptrunner.h"
#include "service/source/source.h"

namespace Howdah {

/// Lints files in their order: each is a migration of its own that meets what those before it left. NAME.down.sql is
/// the way back from what NAME.up.sql left, and nothing to the files after it. With `against` the schema is read first;
/// from a live server sizes as well, and severities follow them. `versionGiven`: the settings' version is kept, else
/// the source's is taken. Blocks. Errors name the file.
Result<Lint::Report> lintFiles(const std::vector<SqlText> &files, const std::optional<Source> &against,
    Lint::Settings settings, bool versionGiven, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
