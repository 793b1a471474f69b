// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Foreign key without an index over its columns: see resources/help/rules/HW-206.md.
void hw206(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &key, const Node &, qsizetype place) {
        const Locks::Relation *relation = at.scene.relation(key.relation);
        if (key.kind != ConstraintKind::ForeignKey || !relation || hasIndexFor(*relation, key.columns))
            return;
        // A partition gets the indexes of its parent.
        const Locks::Relation *parent
            = relation->table.partition ? at.scene.relation(relation->table.partition->parent) : nullptr;
        if (parent && hasIndexFor(*parent, key.columns))
            return;
        at.report(QCoreApplication::translate("Lint", "No index of %1 begins with the columns of its key to %2.")
                      .arg(display(key.relation), display(key.referenced)),
            place, relation->name);
    });
}

} // namespace Howdah::Lint
