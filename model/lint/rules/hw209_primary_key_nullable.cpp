// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// PRIMARY KEY USING INDEX over columns that may be null: see resources/help/rules/HW-209.md.
void hw209(Context &at)
{
    at.each({Act::AddPrimaryKeyUsingIndexScanned}, [&](const Action &action) {
        at.report(action,
            QCoreApplication::translate(
                "Lint", "Columns of the key may be null: all of %1 is read under ACCESS EXCLUSIVE.")
                .arg(display(action.table())));
    });
}

} // namespace Howdah::Lint
