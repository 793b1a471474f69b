// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/support.h"
#include "check/probe.h"
#include "sql/quoting.h"

namespace Howdah::Check {

namespace {

constexpr int fewestOfThem = 100;

/// Named like something of which there is one.
bool soundsUnique(const Column &column)
{
    static const QStringList last{QStringLiteral("email"), QStringLiteral("mail"), QStringLiteral("username"),
        QStringLiteral("login"), QStringLiteral("slug"), QStringLiteral("sku"), QStringLiteral("isbn"),
        QStringLiteral("ean"), QStringLiteral("iban"), QStringLiteral("uuid"), QStringLiteral("guid"),
        QStringLiteral("code"), QStringLiteral("number"), QStringLiteral("reference"), QStringLiteral("handle"),
        QStringLiteral("token")};
    const QStringList parts = words(column.name);
    return !parts.isEmpty()
        && (last.contains(parts.last()) || parts.join(QLatin1Char(' ')).endsWith(QLatin1String("user name")));
}

/// A unique index has it, plainly or inside an expression such as lower(email).
bool isGuarded(const Lookup &lookup, const Table &table, const QString &column)
{
    for (const Constraint *constraint : lookup.constraintsOf(table.name))
        if (constraint->kind != ConstraintKind::ForeignKey && constraint->kind != ConstraintKind::Check
            && std::ranges::contains(constraint->columns, column))
            return true;
    return std::ranges::any_of(lookup.indexesOf(table.name), [&](const Index *index) {
        return index->unique && std::ranges::any_of(index->keys, [&](const IndexKey &key) {
            return key.column == column || key.expression.contains(column);
        });
    });
}

QString distinctQuery(const Table &table, const QString &column)
{
    const QString name = Sql::identifier(column);
    return QStringLiteral("select count(") + name + QStringLiteral(") as values, count(distinct ") + name
        + QStringLiteral(") as distinct_values from ") + Sql::identifier(table.name);
}

Finding repeatless(const Table &table, const Column &column, bool sure)
{
    const ObjectRef ref = columnRef(table.name, column.name);
    Finding found = finding(ref,
        text(QT_TRANSLATE_NOOP("Check",
                 "No value of %1 was seen twice, and it is named like something unique; nothing guarantees it."))
            .arg(display(ref)));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), column.type);
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "confirmed on all rows")),
        sure ? text(QT_TRANSLATE_NOOP("Check", "yes")) : text(QT_TRANSLATE_NOOP("Check", "no")));
    found.basis = QStringLiteral("unique");
    found.query = distinctQuery(table, column.name);
    return found;
}

/// Columns of which the server's sample held no value twice.
Result<QSet<ObjectRef>> distinctSoFar(Probe &probe)
{
    const Result<Rows> rows = probe.query(QStringLiteral(
        "select s.schemaname, s.tablename, s.attname from pg_catalog.pg_stats s where s.null_frac < 1 and "
        "s.schemaname not in ('pg_catalog', 'information_schema') group by 1, 2, 3 having max(s.n_distinct) = -1"));
    if (!rows)
        return std::unexpected(rows.error());
    QSet<ObjectRef> result;
    for (int row = 0; row < rows->count(); ++row)
        result.insert(columnRef({rows->text(row, 0), rows->text(row, 1)}, rows->text(row, 2)));
    return result;
}

} // namespace

Result<Findings> uniqueByValues(Probe &probe)
{
    const Result<QSet<ObjectRef>> distinct = distinctSoFar(probe);
    if (!distinct)
        return std::unexpected(distinct.error());
    const bool full = probe.settings().data == DataMode::Full;
    Findings result;
    Result<void> lost;
    forEachColumn(probe.lookup(), [&](const Table &table, const Column &column) {
        if (!lost || !soundsUnique(column) || column.generated == Generated::Virtual
            || isGuarded(probe.lookup(), table, column.name))
            return;
        const QString unknown = probe.unknown(table.name);
        const bool seenTwice = unknown.isEmpty() && !distinct->contains(columnRef(table.name, column.name));
        if (seenTwice)
            return;
        const qint64 rows = probe.facts().tables.value(table.name).rows.value_or(0);
        if (!full) {
            if (!unknown.isEmpty() || rows < fewestOfThem)
                probe.gap(refOf(table),
                    !unknown.isEmpty() ? unknown : text(QT_TRANSLATE_NOOP("Check", "has too few rows to judge by")));
            else
                result.push_back(repeatless(table, column, false));
            return;
        }
        const Result<std::optional<Rows>> counted = probe.read({table.name}, distinctQuery(table, column.name));
        if (!counted)
            lost = std::unexpected(counted.error());
        if (!counted || !*counted)
            return;
        const qint64 values = (*counted)->integer(0, 0);
        if (values < fewestOfThem)
            probe.gap(refOf(table),
                values == 0 ? text(QT_TRANSLATE_NOOP("Check", "has no values"))
                            : text(QT_TRANSLATE_NOOP("Check", "has too few rows to judge by")));
        else if (values == (*counted)->integer(0, 1))
            result.push_back(repeatless(table, column, true));
    });
    if (!lost)
        return std::unexpected(lost.error());
    return result;
}

} // namespace Howdah::Check
