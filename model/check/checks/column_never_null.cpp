// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/support.h"
#include "check/probe.h"
#include "server/session.h"
#include "sql/quoting.h"

#include <QMap>

namespace Howdah::Check {

namespace {

constexpr int fewestRows = 100;

/// Nullable columns in whose last sample ANALYZE saw no null, by table.
Result<QMap<QualifiedName, std::vector<QString>>> candidates(Session &session)
{
    const Result<Rows> rows = session.query(QStringLiteral(
        "select s.schemaname, s.tablename, s.attname from pg_catalog.pg_stats s "
        "where s.null_frac = 0 and s.schemaname not in ('pg_catalog', 'information_schema') order by 1, 2, 3"));
    if (!rows)
        return std::unexpected(rows.error());
    QMap<QualifiedName, std::vector<QString>> result;
    for (int row = 0; row < rows->count(); ++row)
        result[{rows->text(row, 0), rows->text(row, 1)}].push_back(rows->text(row, 2));
    return result;
}

/// Which of the columns hold no null in any row; one scan.
Result<std::vector<bool>> confirmed(const Table &table, const std::vector<QString> &columns, Probe &probe)
{
    QStringList counts;
    for (const QString &column : columns)
        counts << QStringLiteral("count(*) = count(%1)").arg(Sql::identifier(column));
    const Result<Rows> rows = probe.session().query(
        QStringLiteral("select %1 from %2").arg(counts.join(QLatin1String(", ")), Sql::identifier(table.name)));
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<bool> result;
    for (size_t i = 0; i < columns.size(); ++i)
        result.push_back(rows->boolean(0, int(i)));
    return result;
}

Finding findingOn(const Table &table, const QString &name, bool sure)
{
    const ObjectRef ref = columnRef(table.name, name);
    Finding found = finding(ref,
        (sure ? text(QT_TRANSLATE_NOOP("Check", "Column %1 may be null, but no row has a null there."))
              : text(QT_TRANSLATE_NOOP("Check", "Column %1 may be null, but the server's sample has no null there.")))
            .arg(display(ref)));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "confirmed on all rows")),
        sure ? text(QT_TRANSLATE_NOOP("Check", "yes")) : text(QT_TRANSLATE_NOOP("Check", "no")));
    found.basis = QStringLiteral("never null");
    found.fix.push_back(alterColumn(table, name, [](Column &column) { column.notNull = true; }));
    return found;
}

} // namespace

Result<Findings> columnNeverNull(Probe &probe)
{
    const auto sampled = candidates(probe.session());
    if (!sampled)
        return std::unexpected(sampled.error());
    Findings result;
    for (auto entry = sampled->begin(); entry != sampled->end(); ++entry) {
        const Table *table = probe.lookup().table(entry.key());
        const TableFacts facts = probe.facts().tables.value(entry.key());
        if (!table || !isDesigned(*table) || facts.rows.value_or(0) < fewestRows)
            continue;
        std::vector<QString> columns;
        for (const QString &name : *entry)
            if (const Column *column = columnOf(*table, name);
                column && !column->notNull && column->generated == Generated::No)
                columns.push_back(name);
        if (columns.empty())
            continue;
        std::vector<bool> sure(columns.size(), false);
        if (probe.settings().data == DataMode::Full) {
            const Result<std::vector<bool>> exact = confirmed(*table, columns, probe);
            if (!exact)
                return std::unexpected(exact.error());
            sure = *exact;
        }
        for (size_t i = 0; i < columns.size(); ++i)
            if (sure[i] || probe.settings().data != DataMode::Full)
                result.push_back(findingOn(*table, columns[i], sure[i]));
    }
    return result;
}

} // namespace Howdah::Check
