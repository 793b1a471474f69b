// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Foreign key that is there already: see resources/help/rules/HW-221.md.
void hw221(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &, qsizetype place) {
        const Locks::Relation *relation = at.scene.relation(made.relation);
        const Locks::KnownConstraint *own = relation ? relation->constraint(made.name) : nullptr;
        if (!own || own->kind != ConstraintKind::ForeignKey)
            return;
        const auto first = std::ranges::find_if(relation->constraints, [&](const Locks::KnownConstraint &known) {
            return known.kind == own->kind && known.columns == own->columns && known.referenced == own->referenced
                && known.referencedColumns == own->referencedColumns;
        });
        if (first->name != own->name)
            at.report(QCoreApplication::translate("Lint", "%1 says the same as %2.").arg(own->name, first->name), place,
                relation->name);
    });
}

} // namespace Howdah::Lint
