// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "diff/renames.h"
#include "plan/plan.h"

#include <QStringList>

namespace Howdah::Cli {

/// What --renames said to do with candidates.
enum class RenameMode { Prompt, Auto, Off };

/// The renames to plan with: those of --map-rename OLD=NEW (names as candidates show them), then by mode: asked on the
/// terminal, every unambiguous one, or none. Without a terminal nothing is asked; the candidates are named on stderr.
Result<std::vector<Rename>> chosenRenames(const std::vector<RenameCandidate> &candidates, RenameMode mode,
    const QStringList &mapped, const Database &from, const Database &to);

} // namespace Howdah::Cli
