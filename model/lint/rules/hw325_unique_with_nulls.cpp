// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// Unique over columns that may be null: see resources/help/rules/HW-325.md.
void hw325(Context &at)
{
    const auto look = [&](const Locks::Relation *relation, const std::vector<QString> &columns, qsizetype place) {
        if (!relation || columns.size() < 2)
            return;
        for (const QString &name : columns)
            if (const Column *column = relation->column(name); column && !column->notNull)
                return at.report(QCoreApplication::translate(
                                     "Lint", "Rows in which %1 is null are never equal: they may be there twice.")
                                     .arg(name),
                    place, relation->name);
    };
    if (const Node statement = at.statement.tree.as("IndexStmt"_L1)) {
        const Locks::Relation *relation = at.scene.relation(relationName(statement["relation"_L1]));
        if (!relation || !statement["unique"_L1].flag() || statement["nulls_not_distinct"_L1].flag())
            return;
        const Locks::KnownIndex made = Locks::indexOf(statement, relation->name);
        const bool isKey = relation->constraint(made.name.name) != nullptr; // a key took it over
        std::vector<QString> columns;
        for (const IndexKey &key : made.keys)
            columns.push_back(key.column);
        if (isPlain(made) && !isKey)
            look(relation, columns, -1);
        return;
    }
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &node, qsizetype place) {
        if (made.kind == ConstraintKind::Unique && !made.nullsNotDistinct && node["indexname"_L1].text().isEmpty())
            look(at.scene.relation(made.relation), made.columns, place);
    });
}

} // namespace Howdah::Lint
