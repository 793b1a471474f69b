// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Outside of a transaction, without IF [NOT] EXISTS: see resources/help/rules/HW-609.md.
void hw609(Context &at)
{
    if (at.state.inTransaction)
        return;
    const Node node = at.node();
    const bool makes = at.is("CreateStmt"_L1) || at.is("CreateSeqStmt"_L1) || at.is("CreateSchemaStmt"_L1)
        || at.is("CreateExtensionStmt"_L1) || (at.is("IndexStmt"_L1) && !node["idxname"_L1].text().isEmpty());
    if ((makes && !node["if_not_exists"_L1].flag()) || (at.is("DropStmt"_L1) && !node["missing_ok"_L1].flag()))
        at.report(
            QCoreApplication::translate("Lint", "After a failure further down this statement fails at the next run."));
    for (const Node &item : at.statement.tree.as("AlterTableStmt"_L1)["cmds"_L1].items()) {
        const Node command = item.as("AlterTableCmd"_L1);
        const QString type = command["subtype"_L1].text();
        if ((type == "AT_AddColumn"_L1 || type == "AT_DropColumn"_L1 || type == "AT_DropConstraint"_L1)
            && !command["missing_ok"_L1].flag())
            at.report(QCoreApplication::translate(
                "Lint", "After a failure further down this statement fails at the next run."));
    }
}

} // namespace Howdah::Lint
