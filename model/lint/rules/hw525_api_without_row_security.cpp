// SPDX-License-Identifier: Apache-2.0
#include "base/sensitivename.h"
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Table of an API schema without row security: see resources/help/rules/HW-525.md.
void hw525(Context &at)
{
    const QStringList &schemas = at.settings.policy.apiSchemas;
    if (at.is("CreateTableAsStmt"_L1) && at.node()["objtype"_L1].text() == "OBJECT_MATVIEW"_L1) {
        const QualifiedName name = at.scene.resolved(relationName(at.node()["into"_L1]["rel"_L1]));
        if (schemas.contains(name.schema))
            at.report(QCoreApplication::translate("Lint", "Row security cannot hide rows of the materialized view %1.")
                          .arg(display(name)),
                -1, name);
        return;
    }
    if (const Node foreign = at.statement.tree.as("CreateForeignTableStmt"_L1)) {
        const QualifiedName name = at.scene.resolved(relationName(foreign["base"_L1]["relation"_L1]));
        if (schemas.contains(name.schema))
            at.report(QCoreApplication::translate("Lint", "Row security cannot hide rows of the foreign table %1.")
                          .arg(display(name)),
                -1, name);
        return;
    }
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    const Locks::Relation *relation = create ? at.scene.relation(relationName(create["relation"_L1])) : nullptr;
    if (!relation || relation->temporary || !schemas.contains(relation->name.schema) || relation->table.rowSecurity)
        return;
    at.report(QCoreApplication::translate("Lint", "Whoever reaches the schema %1 reaches every row of %2.")
                  .arg(relation->name.schema, relation->name.name),
        -1, relation->name);
    at.eachNewColumn([&](const QualifiedName &, const Locks::ColumnParts &parts, qsizetype place) {
        if (isSensitiveName(parts.column.name))
            at.report(QCoreApplication::translate("Lint", "%1 sounds like nothing for everybody who reaches %2.")
                          .arg(parts.column.name, relation->name.schema),
                place, relation->name);
    });
}

} // namespace Howdah::Lint
