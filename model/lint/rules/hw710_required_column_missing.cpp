// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Column that the house wants is missing: see resources/help/rules/HW-710.md.
void hw710(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    const Locks::Relation *relation = create ? at.scene.relation(relationName(create["relation"_L1])) : nullptr;
    const auto &required = at.settings.policy.requiredColumns;
    if (relation && !relation->temporary && !relation->table.partition && relation->columnsKnown)
        for (const auto &[name, type] : required) {
            const Column *column = relation->column(name);
            if (!column || (!type.isEmpty() && column->type != type))
                at.report((column ? QCoreApplication::translate("Lint", "%1 of %2 is not %3.")
                                  : QCoreApplication::translate("Lint", "%2 has no column %1 (%3)."))
                              .arg(name, display(relation->name), type),
                    -1, relation->name);
            else if (!column->notNull)
                at.report(
                    QCoreApplication::translate("Lint", "%1 of %2 may be null.").arg(name, display(relation->name)), -1,
                    relation->name);
        }
    for (const Node &item : at.statement.tree.as("AlterTableStmt"_L1)["cmds"_L1].items()) {
        const Node command = item.as("AlterTableCmd"_L1);
        for (const auto &[name, type] : required)
            if (command["subtype"_L1].text() == "AT_DropColumn"_L1 && command["name"_L1].text() == name)
                at.report(QCoreApplication::translate("Lint", "The policy wants the column %1.").arg(name));
    }
}

} // namespace Howdah::Lint
