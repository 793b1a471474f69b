// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/script.h"

namespace Howdah {

/// One comment line: names hold newlines at times, and a comment must not end early.
QString commentLine(QString text);

/// The title, how to run the script, what it does to which table, and the plan's notes; comments only.
QString scriptHeader(const Plan &plan, const ScriptOptions &options);

/// What changes, field by field: "Change column t.a: type integer → bigint, not null false → true."; empty for what is
/// made or dropped whole.
QString changeWords(const Change &change);

} // namespace Howdah
