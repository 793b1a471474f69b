// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Type change without ANALYZE after it: see resources/help/rules/HW-115.md.
void hw115(Context &at)
{
    for (const Node &item : at.statement.tree.as("AlterTableStmt"_L1)["cmds"_L1].items()) {
        const Node command = item.as("AlterTableCmd"_L1);
        const Locks::Relation *relation = at.scene.relation(relationName(at.node()["relation"_L1]));
        if (command["subtype"_L1].text() != "AT_AlterColumnType"_L1 || !relation || at.isNew(relation->name)
            || relation->kind != Locks::RelationKind::Table)
            continue;
        const int analyzed
            = qMax(at.state.analyzed.value(display(relation->name), -1), at.state.analyzed.value(QString(), -1));
        if (analyzed < at.number)
            at.report(QCoreApplication::translate(
                          "Lint", "The statistics of %1 go with its type, and nothing below gathers new ones.")
                          .arg(command["name"_L1].text()),
                command["def"_L1].location(), relation->name);
    }
}

} // namespace Howdah::Lint
