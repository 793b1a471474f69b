// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

#include <algorithm>
#include <limits>

namespace Howdah::Lint {

/// NOT NULL where rows have no value: see resources/help/rules/HW-109.md.
void hw109(Context &at)
{
    const auto look = [&](const QualifiedName &relation, const QString &column, qsizetype place) {
        if (!at.settings.live || at.isNewColumn(relation, column) || at.isFilled(relation, column))
            return;
        const qint64 rows = at.settings.live->rowsWithoutValue(relation, column).value_or(0);
        const int said = int(std::min(rows, qint64(std::numeric_limits<int>::max())));
        if (rows > 0)
            at.report(
                QCoreApplication::translate("Lint", "%n row(s) of %1 have no value in %2: this fails.", nullptr, said)
                    .arg(display(relation), column),
                place, relation);
    };
    at.each({Act::SetNotNull, Act::AddNotNullConstraint},
        [&](const Action &action) { look(action.table(), action.member, action.at); });
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &, qsizetype place) {
        if (made.kind != ConstraintKind::PrimaryKey || at.is("CreateStmt"_L1))
            return;
        const Locks::Relation *relation = at.scene.relation(made.relation);
        for (const QString &name : made.columns)
            if (const Column *column = relation ? relation->column(name) : nullptr; column && !column->notNull)
                look(relation->name, name, place);
    });
}

} // namespace Howdah::Lint
