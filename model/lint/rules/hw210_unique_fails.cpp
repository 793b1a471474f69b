// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// A key or unique index over values that are there twice: see resources/help/rules/HW-210.md.
void hw210(Context &at)
{
    const auto look = [&](const QualifiedName &relation, const std::vector<QString> &columns, bool nullsAreEqual,
                          qsizetype place, const QString &message) {
        const bool isChanged = std::ranges::any_of(columns,
            [&](const QString &column) { return at.isNewColumn(relation, column) || at.isFilled(relation, column); });
        if (!at.settings.live || at.isNew(relation) || columns.empty() || isChanged)
            return;
        if (const auto sets = at.settings.live->repeatedValues(relation, columns, nullsAreEqual).value_or(0); sets > 0)
            at.report(message.arg(QString::number(sets), display(relation),
                          QStringList(columns.begin(), columns.end()).join(", "_L1)),
                place, relation, Locks::Work::Build);
    };
    if (const Node statement = at.statement.tree.as("IndexStmt"_L1)) {
        const QualifiedName relation = at.scene.resolved(relationName(statement["relation"_L1]));
        const Locks::KnownIndex made = Locks::indexOf(statement, relation);
        std::vector<QString> columns;
        for (const IndexKey &key : made.keys)
            columns.push_back(key.column);
        if (made.unique && isPlain(made))
            look(relation, columns, made.nullsNotDistinct, -1,
                statement["concurrent"_L1].flag()
                    ? QCoreApplication::translate(
                          "Lint", "%1 values of %3 are in %2 more than once: this fails, and leaves an invalid index.")
                    : QCoreApplication::translate("Lint", "%1 values of %3 are in %2 more than once: this fails."));
        return;
    }
    if (!at.is("AlterTableStmt"_L1))
        return;
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &node, qsizetype place) {
        const bool isKey = made.kind == ConstraintKind::PrimaryKey || made.kind == ConstraintKind::Unique;
        if (isKey && node["indexname"_L1].text().isEmpty())
            look(at.scene.resolved(made.relation), made.columns, made.nullsNotDistinct, place,
                QCoreApplication::translate("Lint", "%1 values of %3 are in %2 more than once: this fails."));
    });
}

} // namespace Howdah::Lint
