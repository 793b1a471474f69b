// SPDX-License-Identifier: Apache-2.0
#include "check/checks/fixes.h"
#include "check/checks/livechecks.h"
#include "check/checks/support.h"
#include "check/probe.h"
#include "server/session.h"
#include "sql/quoting.h"

#include <QMap>

namespace Howdah::Check {

namespace {

constexpr int fewestRows = 100;

using Columns = QMap<QualifiedName, std::vector<QString>>;

/// Nullable columns in whose last sample ANALYZE saw no null, by table; heirs are asked, too, where there are some.
Result<Columns> candidates(Probe &probe)
{
    const Result<Rows> rows = probe.query(QStringLiteral(
        "select s.schemaname, s.tablename, s.attname from pg_catalog.pg_stats s "
        "where s.schemaname not in ('pg_catalog', 'information_schema') group by 1, 2, 3 having max(s.null_frac) = 0 "
        "order by 1, 2, 3"));
    if (!rows)
        return std::unexpected(rows.error());
    Columns result;
    for (int row = 0; row < rows->count(); ++row)
        result[{rows->text(row, 0), rows->text(row, 1)}].push_back(rows->text(row, 2));
    return result;
}

/// A reference that is emptied when its row goes will be null one day.
bool isEmptied(const Lookup &lookup, const QualifiedName &relation, const QString &column)
{
    return std::ranges::any_of(lookup.constraintsOf(relation), [&](const Constraint *key) {
        return key->kind == ConstraintKind::ForeignKey && std::ranges::contains(key->columns, column)
            && (key->onDelete == QLatin1Char('n') || key->onUpdate == QLatin1Char('n')
                || key->onDelete == QLatin1Char('d'));
    });
}

std::vector<QString> nullable(const Lookup &lookup, const Table &table)
{
    std::vector<QString> result;
    for (const Column &column : table.columns)
        if (!column.notNull && column.generated == Generated::No && !column.inherited
            && !isEmptied(lookup, table.name, column.name))
            result.push_back(column.name);
    return result;
}

QString countQuery(const Table &table, const std::vector<QString> &columns)
{
    QStringList counts{QStringLiteral("count(*)")};
    for (const QString &column : columns)
        counts << QStringLiteral("count(") + Sql::identifier(column) + QLatin1Char(')');
    return QStringLiteral("select ") + counts.join(QLatin1String(", ")) + QStringLiteral(" from ")
        + Sql::identifier(table.name);
}

Finding findingOn(const Lookup &lookup, const Table &table, const QString &name, bool sure)
{
    const ObjectRef ref = columnRef(table.name, name);
    Finding found = finding(ref,
        (sure ? text(QT_TRANSLATE_NOOP("Check", "Column %1 may be null, but no row has a null there."))
              : text(QT_TRANSLATE_NOOP("Check", "Column %1 may be null, but the server's sample has no null there.")))
            .arg(display(ref)));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "confirmed on all rows")),
        sure ? text(QT_TRANSLATE_NOOP("Check", "yes")) : text(QT_TRANSLATE_NOOP("Check", "no")));
    found.basis = QStringLiteral("never null");
    found.query = countQuery(table, {name});
    found.fix = alterColumn(lookup, table.name, name, [](Column &column) { column.notNull = true; });
    return found;
}

/// Counts in all rows; one scan. What cannot be counted is a gap.
Result<void> count(Probe &probe, const Table &table, const std::vector<QString> &columns, Findings &result)
{
    const Result<std::optional<Rows>> rows = probe.read({table.name}, countQuery(table, columns));
    if (!rows)
        return std::unexpected(rows.error());
    if (!*rows)
        return {};
    const qint64 all = (*rows)->integer(0, 0);
    if (all < fewestRows)
        probe.gap(refOf(table),
            all == 0 ? text(QT_TRANSLATE_NOOP("Check", "has no rows"))
                     : text(QT_TRANSLATE_NOOP("Check", "has too few rows to judge by")));
    for (size_t i = 0; all >= fewestRows && i < columns.size(); ++i)
        if ((*rows)->integer(0, int(i) + 1) == all)
            result.push_back(findingOn(probe.lookup(), table, columns[i], true));
    return {};
}

} // namespace

Result<Findings> columnNeverNull(Probe &probe)
{
    const Result<Columns> sampled = candidates(probe);
    if (!sampled)
        return std::unexpected(sampled.error());
    const bool full = probe.settings().data == DataMode::Full;
    Findings result;
    for (const Table &table : probe.lookup().database().tables) {
        std::vector<QString> columns = isDesigned(table) ? nullable(probe.lookup(), table) : std::vector<QString>();
        if (columns.empty())
            continue;
        const QString unknown = probe.unknown(table.name);
        const bool few = probe.facts().tables.value(table.name).rows.value_or(0) < fewestRows;
        if (!full && (!unknown.isEmpty() || few)) {
            probe.gap(refOf(table),
                !unknown.isEmpty() ? unknown : text(QT_TRANSLATE_NOOP("Check", "has too few rows to judge by")));
            continue;
        }
        // All rows are read all the same: only columns that may hold no null are worth it, where that is known.
        if (unknown.isEmpty())
            std::erase_if(
                columns, [&](const QString &name) { return !std::ranges::contains(sampled->value(table.name), name); });
        if (columns.empty())
            continue;
        if (!full) {
            for (const QString &name : columns)
                result.push_back(findingOn(probe.lookup(), table, name, false));
        } else if (const Result<void> counted = count(probe, table, columns, result); !counted) {
            return std::unexpected(counted.error());
        }
    }
    return result;
}

} // namespace Howdah::Check
