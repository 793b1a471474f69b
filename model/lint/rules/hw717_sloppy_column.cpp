// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Words that do nothing, or contradict: see resources/help/rules/HW-717.md.
void hw717(Context &at)
{
    for (const Node &definition : columnDefinitions(at))
        for (const Node &item : definition["constraints"_L1].items()) {
            const Node constraint = item.as("Constraint"_L1);
            const QString type = constraint["contype"_L1].text(), name = definition["colname"_L1].text();
            if (type == "CONSTR_NULL"_L1)
                at.report(
                    QCoreApplication::translate("Lint", "NULL behind %1 says nothing.").arg(name), item.location());
            else if (type == "CONSTR_GENERATED"_L1 && Locks::columnsIn(constraint["raw_expr"_L1]).isEmpty())
                at.report(QCoreApplication::translate("Lint", "%1 has the same value in every row.").arg(name),
                    item.location());
        }
    QStringList set;
    for (const Node &item : at.statement.tree.as("UpdateStmt"_L1)["targetList"_L1].items()) {
        const Node target = item.as("ResTarget"_L1);
        const QString name = target["name"_L1].text();
        if (target["indirection"_L1].items().empty() && set.contains(name))
            at.report(
                QCoreApplication::translate("Lint", "PostgreSQL refuses: %1 is set twice.").arg(name), item.location());
        set << name;
    }
}

} // namespace Howdah::Lint
