// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/rehearse/rehearsal.h"

namespace Howdah {

/// For a person: a paragraph for each statement that does something to a relation or went wrong, and a summary.
QString rehearsalText(const Rehearsal &rehearsal);

/// {"version": 1, "script", "source", "serverVersion", "statements": [{"line", "sql", "outcome", "commits",
/// "milliseconds", "locks": [{"relation", "kind", "mode"}], "rewrites", "builds", "scans", "table": {…}}], "notes"}
QByteArray rehearsalJson(const Rehearsal &rehearsal);

} // namespace Howdah
