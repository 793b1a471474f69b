// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

namespace {

/// An index, a key or an exclusion whose first columns are these, in any order.
bool hasIndexFor(const Locks::Relation &relation, const std::vector<QString> &columns)
{
    const auto begins = [&](const std::vector<QString> &keys) {
        return keys.size() >= columns.size() && std::ranges::all_of(columns, [&](const QString &column) {
            const auto end = keys.begin() + qsizetype(columns.size());
            return std::find(keys.begin(), end, column) != end;
        });
    };
    return std::ranges::any_of(relation.constraints, [&](const Locks::KnownConstraint &known) {
        return (known.kind == ConstraintKind::PrimaryKey || known.kind == ConstraintKind::Unique)
            && begins(known.columns);
    }) || std::ranges::any_of(relation.indexes, [&](const Locks::KnownIndex &index) {
        std::vector<QString> keys;
        for (const IndexKey &key : index.keys)
            keys.push_back(key.column);
        return index.predicate.isEmpty() && begins(keys);
    });
}

} // namespace

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
