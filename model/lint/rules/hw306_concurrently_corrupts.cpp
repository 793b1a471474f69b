// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// CONCURRENTLY on a server that corrupts the index: see resources/help/rules/HW-306.md.
void hw306(Context &at)
{
    const bool builds = std::ranges::any_of(at.actions, [](const Action &action) {
        return action.act == Act::CreateIndexConcurrently || action.act == Act::ReindexConcurrently;
    });
    if (builds && at.settings.minor >= 0 && at.settings.minor < 4)
        at.report(QCoreApplication::translate(
            "Lint", "PostgreSQL 14.0 to 14.3 may leave rows out of an index that is built concurrently."));
}

} // namespace Howdah::Lint
