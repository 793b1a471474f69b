// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Index whose columns another one begins with: see resources/help/rules/HW-313.md.
void hw313(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation)
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
    const std::vector<Locks::KnownIndex> all = plainIndexes(*relation);
    if (!isPlain(made) || made.method != "btree"_L1
        || std::ranges::find(all, made.name, &Locks::KnownIndex::name) == all.end())
        return;
    for (const Locks::KnownIndex &known : all) {
        if (known.keys.size() == made.keys.size())
            continue;
        const bool isShorter = made.keys.size() < known.keys.size();
        const Locks::KnownIndex &shorter = isShorter ? made : known, &longer = isShorter ? known : made;
        // What both made in this file is said of the shorter one alone.
        if (!shorter.unique && shorter.include.empty() && beginsWith(longer, shorter)
            && (isShorter || known.born != at.migration)) {
            at.report(QCoreApplication::translate("Lint", "%1 begins with the columns of %2 and can stand for it.")
                          .arg(longer.name.name, shorter.name.name),
                -1, relation->name);
            return;
        }
    }
}

} // namespace Howdah::Lint
