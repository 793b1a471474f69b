// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/renames.h"
#include "plan/plan.h"
#include "service/source/source.h"

namespace Howdah::Cli {

class CommandLine;

/// One end of a plan. `opened` may be null: then only the value is known.
struct PlanEnd {
    std::shared_ptr<const Database> database;
    const OpenedSource *opened = nullptr;
};

/// What the options of a plan came to.
struct WantedPlan {
    PlanOptions options;
    std::vector<RenameCandidate> candidates; ///< all that were thought of, taken or not
    std::vector<RenameCandidate> unasked;    ///< of those: not taken, since there was no terminal to ask on
};

/// Whether they make sense together, before anything is read.
Result<void> checkPlanOptions(const CommandLine &line);
/// Asks what is to be asked about renames and tries them in a scratch database. Blocks.
Result<WantedPlan> wantedPlan(const CommandLine &line, const PlanEnd &from, const PlanEnd &to);

} // namespace Howdah::Cli
