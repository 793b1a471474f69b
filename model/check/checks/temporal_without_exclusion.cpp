// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

struct Pair {
    QString from, to;
};

/// Several rows of one thing can only overlap where rows are of another thing: a column that names it, or a key with
/// the date.
bool isHistory(const Lookup &lookup, const Table &table, const Pair &period)
{
    const Constraint *key = lookup.primaryKeyOf(table.name);
    if (key && std::ranges::find(key->columns, period.from) != key->columns.end())
        return true;
    return std::ranges::any_of(table.columns, [&](const Column &column) {
        const bool own = key && std::ranges::find(key->columns, column.name) != key->columns.end();
        return !own
            && (column.name.endsWith(QLatin1String("_id")) || isForeignKeyColumn(lookup, table.name, column.name));
    });
}

/// The columns that say from when to when a row holds.
std::optional<Pair> periodOf(const Table &table)
{
    for (const auto &[from, to] : {Pair{QStringLiteral("valid_from"), QStringLiteral("valid_to")},
             Pair{QStringLiteral("valid_from"), QStringLiteral("valid_until")},
             Pair{QStringLiteral("effective_from"), QStringLiteral("effective_to")},
             Pair{QStringLiteral("sys_from"), QStringLiteral("sys_to")}})
        if (columnOf(table, from) && columnOf(table, to))
            return Pair{from, to};
    return std::nullopt;
}

} // namespace

Findings temporalWithoutExclusion(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const std::optional<Pair> period = isDesigned(table) ? periodOf(table) : std::nullopt;
        if (!period || !isHistory(lookup, table, *period))
            continue;
        const auto mentions = [&](const QString &sql) { return sql.contains(period->to); };
        const bool excluded = std::ranges::any_of(lookup.constraintsOf(table.name), [&](const Constraint *constraint) {
            return (constraint->kind == ConstraintKind::Exclude && mentions(constraint->definition))
                || constraint->withoutOverlaps;
        });
        // One current row of each thing: told by the end of the period, or by a flag such as is_current.
        const bool oneCurrent = std::ranges::any_of(lookup.indexesOf(table.name), [&](const Index *index) {
            return index->unique
                && (mentions(index->predicate) || hasWord(index->predicate, {QStringLiteral("current")}));
        });
        if (excluded || oneCurrent)
            continue;
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP("Check",
                     "Periods of %1 (%2 to %3) may overlap: there is no exclusion constraint and no unique index of "
                     "current rows."))
                .arg(display(table.name), period->from, period->to));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "period")), period->from + QStringLiteral(", ") + period->to);
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
