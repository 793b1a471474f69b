// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// New table that no publication has: see resources/help/rules/HW-424.md.
void hw424(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(create["relation"_L1]));
    if (!create || !relation || relation->temporary || relation->table.unlogged || relation->table.partition)
        return;
    bool any = false;
    for (const Publication &publication : at.scene.publications()) {
        const bool has = publication.allTables
            || std::ranges::find(publication.schemas, relation->name.schema) != publication.schemas.end()
            || std::ranges::find(publication.tables, relation->name, &PublicationTable::relation)
                != publication.tables.end();
        if (has)
            return;
        any = true;
    }
    if (any)
        at.report(QCoreApplication::translate("Lint", "No publication has %1: subscribers never see its rows.")
                      .arg(display(relation->name)),
            -1, relation->name);
}

} // namespace Howdah::Lint
