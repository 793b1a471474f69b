// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Enum type made anew without a value: see resources/help/rules/HW-516.md.
void hw516(Context &at)
{
    const Node type = at.statement.tree.as("CreateEnumStmt"_L1);
    const QString name = display(at.scene.resolved(qualifiedName(type["typeName"_L1])));
    const auto old = at.state.retiredEnums.constFind(name);
    if (!type || old == at.state.retiredEnums.constEnd())
        return;
    const QStringList now = strings(type["vals"_L1]);
    QStringList gone, kept;
    for (const QString &value : *old)
        (now.contains(value) ? kept : gone) << value;
    if (!gone.isEmpty())
        at.report(QCoreApplication::translate("Lint", "Rows, defaults and arrays with %1 do not fit %2 any more.")
                .arg(gone.join(", "_L1), name));
    else if (!std::ranges::is_sorted(kept, {}, [&](const QString &value) { return now.indexOf(value); }))
        at.report(QCoreApplication::translate("Lint", "%1 sorts in another order from now on.").arg(name));
}

} // namespace Howdah::Lint
