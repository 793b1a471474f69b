// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Foreign key of which a part may be null: see resources/help/rules/HW-220.md.
void hw220(Context &at)
{
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &node, qsizetype place) {
        const Locks::Relation *relation = at.scene.relation(made.relation);
        if (made.kind != ConstraintKind::ForeignKey || !relation || node["fk_matchtype"_L1].text() == "f"_L1)
            return;
        QStringList nullable;
        for (const QString &name : made.columns)
            if (const Column *column = relation->column(name); column && !column->notNull)
                nullable << name;
        // One that may be null means "none"; of two, the other one is not looked at when one is null.
        if (nullable.size() > 1)
            at.report(QCoreApplication::translate("Lint", "Where only one of %1 is null, nothing is checked.")
                          .arg(nullable.join(", "_L1)),
                place, relation->name);
    });
}

} // namespace Howdah::Lint
