// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Table without a primary key: see resources/help/rules/HW-709.md.
void hw709(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    const QualifiedName name = relationName(create["relation"_L1]);
    // pg_dump writes keys at the end of the file, and there attaches partitions, which have their parent's.
    const Locks::Relation *relation = at.scene.relation(name);
    if (!create || !relation || relation->table.partition || !create["inhRelations"_L1].items().empty()
        || create["ofTypename"_L1] || create["relation"_L1]["relpersistence"_L1].text() == "t"_L1)
        return;
    const bool hasKey = std::ranges::any_of(relation->constraints,
        [](const Locks::KnownConstraint &known) { return known.kind == ConstraintKind::PrimaryKey; });
    const bool copiesKeys = std::ranges::any_of(create["tableElts"_L1].items(), [](const Node &element) {
        constexpr int copyIndexes = 1 << 6; // CREATE_TABLE_LIKE_INDEXES; INCLUDING ALL has every bit
        return (element.as("TableLikeClause"_L1)["options"_L1].number() & copyIndexes) != 0;
    });
    if (!hasKey && !copiesKeys)
        at.report(QCoreApplication::translate("Lint", "%1 has no primary key.").arg(display(name)), -1, relation->name);
}

} // namespace Howdah::Lint
