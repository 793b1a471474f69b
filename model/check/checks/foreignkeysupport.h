// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"
#include "check/indexshape.h"

namespace Howdah::Check {

/// The best any index of a table does for these columns; of a partitioned one, the least that all its partitions have.
inline KeySupport supportOf(const Lookup &lookup, const QualifiedName &relation, const std::vector<QString> &columns)
{
    KeySupport best = KeySupport::None;
    for (const IndexShape &index : indexShapes(lookup, relation))
        best = std::max(best, supportOf(index, columns));
    const Table *table = lookup.table(relation);
    if (best == KeySupport::Full || !table || table->kind != TableKind::Partitioned)
        return best;
    KeySupport least = KeySupport::Full;
    bool any = false;
    for (const Table &part : lookup.database().tables)
        if (part.partition && part.partition->parent == relation) {
            any = true;
            least = std::min(least, supportOf(lookup, part.name, columns));
        }
    return any ? std::max(best, least) : best;
}

/// The best any index of the referencing table does for this foreign key.
inline KeySupport supportOf(const Lookup &lookup, const Constraint &foreignKey)
{
    return supportOf(lookup, foreignKey.relation, foreignKey.columns);
}

/// The indexes that hold one of the columns but do not (fully) serve the key, as evidence.
inline void addNearMisses(Finding &finding, const Lookup &lookup, const Constraint &foreignKey)
{
    for (const IndexShape &index : indexShapes(lookup, foreignKey.relation)) {
        const bool holds = std::ranges::any_of(foreignKey.columns, [&](const QString &column) {
            return std::ranges::find(index.keys, column, &IndexKey::column) != index.keys.end()
                || std::ranges::find(index.include, column) != index.include.end();
        });
        if (holds)
            addFact(finding, text(QT_TRANSLATE_NOOP("Check", "not enough: %1")).arg(index.name), describeKeys(index));
    }
}

/// The parent's rows and what happens to this table when they go.
inline void addAction(Finding &finding, const Constraint &foreignKey)
{
    addFact(finding, text(QT_TRANSLATE_NOOP("Check", "references")),
        QStringLiteral("%1 (%2)").arg(display(foreignKey.referenced), list(foreignKey.referencedColumns)));
    static const QHash<QChar, QString> actions{{QLatin1Char('a'), QStringLiteral("NO ACTION")},
        {QLatin1Char('r'), QStringLiteral("RESTRICT")}, {QLatin1Char('c'), QStringLiteral("CASCADE")},
        {QLatin1Char('n'), QStringLiteral("SET NULL")}, {QLatin1Char('d'), QStringLiteral("SET DEFAULT")}};
    addFact(finding, QStringLiteral("ON DELETE"), actions.value(foreignKey.onDelete));
}

/// Foreign keys of designed tables, in order.
inline std::vector<const Constraint *> foreignKeys(const Lookup &lookup)
{
    std::vector<const Constraint *> result;
    for (const Constraint &constraint : lookup.database().constraints) {
        const Table *table = lookup.table(constraint.relation);
        // What a partition only inherits is its parent's.
        if (constraint.kind == ConstraintKind::ForeignKey && constraint.local && table
            && table->kind != TableKind::Foreign)
            result.push_back(&constraint);
    }
    return result;
}

} // namespace Howdah::Check
