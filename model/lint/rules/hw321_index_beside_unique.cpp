// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Index beside a unique one of the same columns: see resources/help/rules/HW-321.md.
void hw321(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation)
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
    const std::vector<Locks::KnownIndex> all = plainIndexes(*relation);
    if (!isPlain(made) || std::ranges::find(all, made.name, &Locks::KnownIndex::name) == all.end())
        return;
    for (const Locks::KnownIndex &known : all)
        if (known.unique != made.unique && known.keys == made.keys && known.method == made.method
            && (made.unique ? known.include.empty() && known.born != at.migration : made.include.empty()))
            at.report(QCoreApplication::translate("Lint", "%1 is unique and serves the same queries as %2.")
                          .arg(made.unique ? made.name.name : known.name.name,
                              made.unique ? known.name.name : made.name.name),
                -1, relation->name);
}

} // namespace Howdah::Lint
