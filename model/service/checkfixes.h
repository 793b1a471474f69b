// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/probe.h"
#include "check/runner.h"

#include <stop_token>

namespace Howdah {

class Session;

/// Writes Finding::fixSql: what the window and `revise` would plan for the fix alone, online. With a session, and
/// settings that allow to read rows, the plan's guards are asked, each for a few seconds and all for a minute: where
/// rows stand in the way, or would come back otherwise than they were, Finding::fix is emptied and a note says what and
/// how many. Where there are more than a hundred and fifty fixes, the weightiest that nobody waived are planned; the
/// others keep their fix and say in a note that it was neither written nor asked about. Blocks; fails when it is
/// stopped or the connection is lost.
Result<void> writeFixes(Check::Checklist &checklist, const std::shared_ptr<const Database> &database, Session *session,
    const Check::Settings &settings, const Check::Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
