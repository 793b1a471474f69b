// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// A column twice in a key or an index: see resources/help/rules/HW-218.md.
void hw218(Context &at)
{
    const auto report = [&](const QString &column, qsizetype place, const QualifiedName &relation) {
        at.report(QCoreApplication::translate("Lint", "%1 stands there twice.").arg(column), place, relation);
    };
    at.eachNewConstraint([&](const Locks::KnownConstraint &made, const Node &, qsizetype place) {
        const std::vector<QString> &keys = made.columns;
        for (auto key = keys.begin(); made.kind != ConstraintKind::Check && key != keys.end(); ++key)
            if (std::find(keys.begin(), key, *key) != key)
                report(*key, place, made.relation);
    });
    const Node statement = at.statement.tree.as("IndexStmt"_L1);
    const Locks::KnownIndex index
        = Locks::indexOf(statement, at.scene.resolved(relationName(statement["relation"_L1])));
    for (auto key = index.keys.begin(); key != index.keys.end(); ++key)
        if (const auto first = std::ranges::find(index.keys, key->column, &IndexKey::column); !key->column.isEmpty()
            && first < key && first->operatorClass == key->operatorClass && first->collation == key->collation)
            report(key->column, -1, index.relation);
    for (const QString &column : index.include)
        if (std::ranges::find(index.keys, column, &IndexKey::column) != index.keys.end())
            report(column, -1, index.relation);
}

} // namespace Howdah::Lint
