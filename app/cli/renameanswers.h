// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "diff/renames.h"
#include "plan/plan.h"

#include <QStringList>

#include <functional>

namespace Howdah::Cli {

/// What --renames said to do with candidates.
enum class RenameMode { Prompt, Auto, Off };

/// How to learn more before a rename is chosen.
struct RenameSources {
    std::shared_ptr<const Database> from, to;
    /// `from` after renames.
    std::function<std::shared_ptr<const Database>(const std::vector<Rename> &)> after;
    /// Adds what rows say to the evidence; refs by the names of `from` and `to`. Null: rows are not looked at.
    std::function<void(std::vector<RenameCandidate> &)> sample;
};

/// What came of it.
struct ChosenRenames {
    std::vector<Rename> renames;
    std::vector<RenameCandidate> candidates; ///< all that were thought of, taken or not, by the names of either source
    std::vector<RenameCandidate> unasked; ///< of those: not taken, since there was no terminal to ask on
};

/// The renames to plan with: those of --map-rename OLD=NEW (names as candidates show them), then by mode: asked on the
/// terminal, every unambiguous one, or none; then what shows once those are made, e.g. columns of a renamed table.
/// Parts of a renamed table that differ in nothing but their name follow it unless the mode is Off. Without a terminal
/// nothing is asked; the candidates are named on stderr.
Result<ChosenRenames> chosenRenames(const RenameSources &sources, RenameMode mode, const QStringList &mapped);

} // namespace Howdah::Cli
