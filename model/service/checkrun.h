// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/runner.h"
#include "service/source/source.h"

#include <QFuture>

namespace Howdah {

/// Runs the checklist on a source. Live databases and the demo are asked for sizes, counters and, as the settings say,
/// rows; for files and projects the schema alone is judged. `design`, when set, is judged in the place of the source's
/// own schema (a window's edited design), with the source's evidence. The answers of Settings::answers, else a
/// project's own, are applied, and so is what was said of dependencies beside them.
/// Blocks; a stop cancels on the server too.
Result<Check::Checklist> checkSource(const Source &source, std::shared_ptr<const Database> design,
    Check::Settings settings, const Check::Progress &progress = {}, std::stop_token stop = {});

/// The same on a pool thread, with the future's progress (checks done, and the next one's title).
QFuture<Result<Check::Checklist>> startCheck(
    const QString &source, std::shared_ptr<const Database> design, const Check::Settings &settings);

/// Mines tables of `database` for the checklist: in part of their rows, or as far as it is reasonable, as `data` says.
/// `tell` hears the table's name.
Check::Miner minerFor(std::shared_ptr<const Database> database, Check::DataMode data, const Normalize::Marks &marks,
    const Progress &tell = {}, std::stop_token stop = {});

/// dependencies.json beside checklist.json, NAME.dependencies.json beside NAME.json: what a person said of
/// dependencies; empty for none.
QString marksPath(const QString &answersPath);

/// checklist.json of a project source; empty for others, which have no place for answers.
QString answersPath(const Source &source);

} // namespace Howdah
