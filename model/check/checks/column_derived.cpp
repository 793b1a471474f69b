// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/support.h"
#include "check/probe.h"
#include "sql/quoting.h"

#include <QHash>
#include <QSet>

namespace Howdah::Check {

namespace {

constexpr int formulaRows = 20;
constexpr size_t mostColumns = 9; ///< of one kind: with more, what fits by chance and the time it takes both grow fast
constexpr int firstRows = 1000; ///< in which a formula must hold before all rows are asked

/// A column as an expression over others.
struct Formula {
    const Column *result;
    std::vector<const Column *> from;
    QString sql;
};

bool isExact(const Column &column)
{
    return isInteger(column.type) || baseType(column.type) == QLatin1String("numeric");
}

/// Columns that are no reference, no key and not computed already.
std::vector<const Column *> freeColumns(const Lookup &lookup, const Table &table, bool (*fits)(const Column &))
{
    const std::vector<std::vector<QString>> keys = uniqueSets(lookup, table.name);
    std::vector<const Column *> columns;
    for (const Column &column : table.columns) {
        const bool inKey = std::ranges::any_of(
            keys, [&](const std::vector<QString> &key) { return std::ranges::contains(key, column.name); });
        if (fits(column) && column.generated == Generated::No && column.identity == Identity::No && !inKey
            && !isForeignKeyColumn(lookup, table.name, column.name) && !hasWord(column.name, {QStringLiteral("id")}))
            columns.push_back(&column);
    }
    return columns.size() <= mostColumns ? columns : std::vector<const Column *>();
}

void addNumbers(const Lookup &lookup, const Table &table, std::vector<Formula> &formulas)
{
    const std::vector<const Column *> columns = freeColumns(lookup, table, isExact);
    for (const Column *result : columns) {
        // A total of two places is compared with the product as that column would store it.
        const QString places = typeModifier(result->type).section(QLatin1Char(','), 1).trimmed();
        const auto stored = [&](const QString &sql) {
            return places.isEmpty() ? sql : QStringLiteral("pg_catalog.round((%1)::numeric, %2)").arg(sql, places);
        };
        for (size_t i = 0; i < columns.size(); ++i)
            for (size_t j = i + 1; j < columns.size(); ++j)
                if (columns[i] != result && columns[j] != result)
                    for (const char *sign : {"*", "+"})
                        formulas.push_back({result, {columns[i], columns[j]},
                            stored(QStringLiteral("%1::numeric %2 %3")
                                    .arg(Sql::identifier(columns[i]->name), QLatin1String(sign),
                                        Sql::identifier(columns[j]->name)))});
    }
}

void addTexts(const Lookup &lookup, const Table &table, std::vector<Formula> &formulas)
{
    const std::vector<const Column *> columns
        = freeColumns(lookup, table, [](const Column &column) { return isText(column.type) && !isArray(column.type); });
    for (const Column *result : columns)
        for (const Column *first : columns)
            for (const Column *second : columns)
                if (first != result && second != result && first != second)
                    for (const char *between : {" ", ", ", "-"})
                        formulas.push_back({result, {first, second},
                            QStringLiteral("%1 || %2 || %3")
                                .arg(Sql::identifier(first->name), Sql::literal(QLatin1String(between)),
                                    Sql::identifier(second->name))});
}

void addDates(const Lookup &lookup, const Table &table, std::vector<Formula> &formulas)
{
    const std::vector<const Column *> numbers = freeColumns(lookup, table, isExact);
    for (const Column &column : table.columns)
        if (column.type == QLatin1String("date"))
            for (const Column *result : numbers)
                for (const char *part : {"year", "month"})
                    formulas.push_back({result, {&column},
                        QStringLiteral("extract(%1 from %2)::numeric")
                            .arg(QLatin1String(part), Sql::identifier(column.name))});
}

/// How many rows have all operands, and in how many of them the column is what the formula gives.
QStringList formulaCounts(const Formula &formula)
{
    QStringList there;
    for (const Column *column : formula.from)
        there << Sql::identifier(column->name) + QStringLiteral(" is not null");
    const QString all = there.join(QLatin1String(" and "));
    return {QStringLiteral("count(*) filter (where %1)").arg(all),
        QStringLiteral("count(*) filter (where %1 and %2 = %3)")
            .arg(all, Sql::identifier(formula.result->name), formula.sql)};
}

/// The same over all that is read, and for who looks at it how many different values each column has.
QString judgement(const Table &table, const Formula &formula, const Probe &probe)
{
    const QStringList both = formulaCounts(formula);
    QStringList parts{both[0] + QStringLiteral(" as rows_with_all"), both[1] + QStringLiteral(" as that_fit"),
        QStringLiteral("count(distinct %1) as different").arg(Sql::identifier(formula.result->name))};
    for (const Column *column : formula.from)
        parts << QStringLiteral("count(distinct %1)").arg(Sql::identifier(column->name));
    return QStringLiteral("select ") + parts.join(QLatin1String(", ")) + QStringLiteral(" from ")
        + rowsToRead(table.name, probe);
}

/// The rows that contradict.
QString contradictingRows(const Table &table, const Formula &formula, const Probe &probe)
{
    QStringList columns{Sql::identifier(formula.result->name)};
    for (const Column *column : formula.from)
        columns << Sql::identifier(column->name);
    return QStringLiteral("select %1, %2 as computed from %3 where %4 is distinct from %2")
        .arg(columns.join(QLatin1String(", ")), formula.sql, rowsToRead(table.name, probe), columns.first());
}

/// Those that hold in the first rows, asked for many at once.
Result<std::vector<Formula>> likely(Probe &probe, const Table &table, const std::vector<Formula> &formulas)
{
    std::vector<Formula> kept;
    for (size_t begin = 0; begin < formulas.size(); begin += 300) { // a query returns 1664 columns at most
        const size_t end = std::min(begin + 300, formulas.size());
        QStringList parts;
        for (size_t i = begin; i < end; ++i)
            parts << formulaCounts(formulas[i]);
        const Result<std::optional<Rows>> read = probe.read({table.name},
            QStringLiteral("select %1 from (select * from %2 limit %3) howdah_first")
                .arg(parts.join(QLatin1String(", ")), rowsToRead(table.name, probe))
                .arg(firstRows));
        if (!read)
            return std::unexpected(read.error());
        if (!*read)
            return std::vector<Formula>();
        for (size_t i = begin; i < end; ++i) {
            const qint64 rows = (*read)->integer(0, int(i - begin) * 2),
                         fit = (*read)->integer(0, int(i - begin) * 2 + 1);
            if (rows >= formulaRows && fit * 100 >= rows * 99)
                kept.push_back(formulas[i]);
        }
    }
    return kept;
}

/// Those whose columns vary: one value in a column, and what is 0 or 1 times anything, fits by itself. One query for
/// all columns; a table of counters that are all 0 has hundreds of formulas that hold.
Result<std::vector<Formula>> varied(Probe &probe, const Table &table, std::vector<Formula> formulas)
{
    QStringList counts;
    QHash<const Column *, int> places;
    const auto place = [&](const Column *column) {
        if (!places.contains(column)) {
            places.insert(column, int(counts.size()));
            counts << QStringLiteral("count(distinct %1)").arg(Sql::identifier(column->name));
        }
    };
    for (const Formula &formula : formulas) {
        place(formula.result);
        std::ranges::for_each(formula.from, place);
    }
    if (formulas.empty())
        return formulas;
    const Result<std::optional<Rows>> read = probe.read({table.name},
        QStringLiteral("select %1 from %2").arg(counts.join(QLatin1String(", ")), rowsToRead(table.name, probe)));
    if (!read)
        return std::unexpected(read.error());
    if (!*read)
        return std::vector<Formula>();
    const auto different = [&](const Column *column) { return (*read)->integer(0, places.value(column)); };
    std::erase_if(formulas, [&](const Formula &formula) {
        return different(formula.result) < 5
            || std::ranges::any_of(formula.from, [&](const Column *column) { return different(column) < 3; });
    });
    return formulas;
}

/// A trigger keeps the two together, if badly: that is a decision.
bool isMaintained(const Lookup &lookup, const Table &table)
{
    return !lookup.triggersOf(table.name).empty();
}

} // namespace

Result<Findings> columnDerived(Probe &probe)
{
    Findings result;
    for (const Table &table : probe.lookup().database().tables) {
        if (!isDesigned(table) || !probe.exists(table.name) || isMaintained(probe.lookup(), table))
            continue;
        std::vector<Formula> formulas;
        addNumbers(probe.lookup(), table, formulas);
        addTexts(probe.lookup(), table, formulas);
        addDates(probe.lookup(), table, formulas);
        if (formulas.empty())
            continue;
        Result<std::vector<Formula>> kept = likely(probe, table, formulas);
        if (kept)
            kept = varied(probe, table, std::move(*kept));
        if (!kept)
            return std::unexpected(kept.error());
        QSet<QString> told; // a = b + c is b = a - c as well: each column is told of once, and not by one that is
        for (const Formula &formula : *kept) {
            if (told.contains(formula.result->name))
                continue;
            const Result<std::optional<Rows>> read = probe.read({table.name}, judgement(table, formula, probe));
            if (!read)
                return std::unexpected(read.error());
            if (!*read)
                continue;
            const Rows &rows = **read;
            const qint64 all = rows.integer(0, 0), fit = rows.integer(0, 1);
            if (all < formulaRows || fit * 100 < all * 99)
                continue;
            told.insert(formula.result->name);
            const QString name = display(columnRef(table.name, formula.result->name));
            Finding found = finding(columnRef(table.name, formula.result->name),
                (fit == all ? text(QT_TRANSLATE_NOOP("Check", "%1 is computed from other columns: %2."))
                            : text(QT_TRANSLATE_NOOP("Check", "%1 is almost always %2, and some rows contradict.")))
                    .arg(name, formula.sql));
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "rows that fit")),
                text(QT_TRANSLATE_NOOP("Check", "%1 of %2 read")).arg(countText(fit), countText(all)));
            found.query = fit == all ? judgement(table, formula, probe) : contradictingRows(table, formula, probe);
            found.basis = QStringLiteral("formula ") + formula.sql;
            found.fixNote = text(QT_TRANSLATE_NOOP("Check",
                                     "Compute it where it is asked for, or make it GENERATED ALWAYS AS (%1) STORED; if "
                                     "it may differ, say in a "
                                     "comment why."))
                                .arg(formula.sql);
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
