// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Index that is there already: see resources/help/rules/HW-312.md.
void hw312(Context &at)
{
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
    if (!statement || !relation)
        return;
    const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
    const auto isSame = [&](const Locks::KnownIndex &known) {
        return known.unique == made.unique && known.method == made.method && known.keys == made.keys
            && known.include == made.include && known.nullsNotDistinct == made.nullsNotDistinct;
    };
    std::vector<Locks::KnownIndex> same = plainIndexes(*relation);
    std::erase_if(same, [&](const Locks::KnownIndex &known) { return !isSame(known); });
    const auto own = std::ranges::find(same, made.name, &Locks::KnownIndex::name);
    if (!isPlain(made) || own == same.end() || same.size() < 2)
        return;
    // Of two that were given no name, which is which is not known: then it is said of both.
    const auto other = own == same.begin() ? same.begin() + 1 : same.begin();
    if (own != same.begin() || statement["idxname"_L1].text().isEmpty() || other->born < own->born
        || std::ranges::find(relation->indexes, other->name, &Locks::KnownIndex::name) == relation->indexes.end())
        at.report(QCoreApplication::translate("Lint", "%1 has the same columns, and is kept at every write as well.")
                      .arg(other->name.name),
            -1, relation->name);
}

} // namespace Howdah::Lint
