// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// ALTER INDEX … SET TABLESPACE: see resources/help/rules/HW-326.md.
void hw326(Context &at)
{
    for (const Action &action : at.actions) {
        const Locks::Relation *owner
            = action.act == Act::SetIndexTablespace ? at.scene.relationOfIndex(action.table()) : nullptr;
        if (action.act == Act::SetIndexTablespace && !(owner && at.isNew(owner->name)))
            at.report(
                action, QCoreApplication::translate("Lint", "%1 is copied under ACCESS EXCLUSIVE.").arg(action.member));
    }
}

} // namespace Howdah::Lint
