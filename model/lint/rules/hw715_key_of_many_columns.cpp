// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Primary key of more than four columns: see resources/help/rules/HW-715.md.
void hw715(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &key, const Node &, qsizetype place) {
        if (key.kind == ConstraintKind::PrimaryKey && key.columns.size() > 4)
            at.report(
                QCoreApplication::translate("Lint", "The key of %1 has %n column(s).", nullptr, int(key.columns.size()))
                    .arg(display(key.relation)),
                place, key.relation);
    });
}

} // namespace Howdah::Lint
