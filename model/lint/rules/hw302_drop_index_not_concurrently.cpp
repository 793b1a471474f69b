// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP INDEX without CONCURRENTLY: see resources/help/rules/HW-302.md.
void hw302(Context &at)
{
    for (const Action &action : at.actions) {
        const Locks::Relation *owner
            = action.act == Act::DropIndex ? at.scene.relationOfIndex(action.table()) : nullptr;
        if (action.act == Act::DropIndex && !(owner && at.isNew(owner->name)))
            at.report(action,
                QCoreApplication::translate("Lint", "Dropping %1 takes ACCESS EXCLUSIVE on its table.")
                    .arg(action.member));
    }
}

} // namespace Howdah::Lint
