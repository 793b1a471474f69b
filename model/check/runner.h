// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"
#include "check/probe.h"

#include <functional>

namespace Howdah::Check {

/// Called before each check: how many are done, of how many, and the next one's title. False stops the run.
using Progress = std::function<bool(int done, int total, const QString &next)>;

/// Runs the checklist. Without a session (a design, a .sql file) what needs a running system is "not measured" and says
/// so. A query the server refuses makes its item "not measured" with the server's words; a lost connection or a stop
/// ends the run with its Error. Blocking: call it on the thread that owns the session.
Result<Checklist> run(std::shared_ptr<const Database> database, Session *session, const Settings &settings,
    const Progress &progress = {});

/// Keys a user may give to Settings::only: groups and items.
QStringList selectableKeys();

} // namespace Howdah::Check
