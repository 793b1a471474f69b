// SPDX-License-Identifier: Apache-2.0
#include "check/textprofile.h"

#include "check/checks/support.h"
#include "check/probe.h"
#include "server/session.h"
#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Check {

namespace {

constexpr int columnsPerProfile = 16;
constexpr qint64 fewestValues = 5;
constexpr qint64 mostBytes = 64 * 1024 * 1024; ///< of a sample, where the rows are known to be wide

/// One aggregate per member of TextProfile over the column.
QString aggregates(const QString &column, int serverVersion)
{
    using enum ValueShape;
    QStringList parts{QStringLiteral("count(*)"), QStringLiteral("count(%1)").arg(column)};
    const auto add = [&](ValueShape shape) {
        parts << QStringLiteral("count(*) filter (where ") + shapeCondition(shape, column, serverVersion)
                + QLatin1Char(')');
    };
    for (ValueShape shape : {Date, Moment, OtherDate, Uuid, Number, Address, Flag})
        add(shape);
    parts << QStringLiteral("count(distinct %1)").arg(column);
    add(List);
    add(ListItem);
    add(ListOfThree);
    add(Document);
    add(Parted);
    parts << QStringLiteral("left(max(%1), 60)").arg(column);
    return parts.join(QLatin1String(", "));
}

TextProfile profileOf(const Rows &rows, int first)
{
    TextProfile profile;
    qint64 *const members[] = {&profile.rows, &profile.values, &profile.dates, &profile.moments, &profile.otherDates,
        &profile.uuids, &profile.numbers, &profile.addresses, &profile.flags, &profile.distinct, &profile.lists,
        &profile.items, &profile.longLists, &profile.documents, &profile.parted};
    int column = first;
    for (qint64 *member : members)
        *member = rows.integer(0, column++);
    profile.example = rows.text(0, column);
    return profile;
}

QString patternOf(ValueShape shape)
{
    switch (shape) {
    case ValueShape::Date:
        return QStringLiteral("%1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'");
    case ValueShape::Moment:
        return QStringLiteral("%1 ~ '^[0-9]{4}-[01][0-9]-[0-3][0-9][ "
                              "T][0-2][0-9]:[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?$'");
    case ValueShape::OtherDate:
        return QStringLiteral("%1 ~ '^[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}$'");
    case ValueShape::Uuid:
        return QStringLiteral("(%1 ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' "
                              // Without dashes, where version and variant tell it from a hash.
                              "or %1 ~* '^[0-9a-f]{12}[1-8][0-9a-f]{3}[89ab][0-9a-f]{15}$')");
    case ValueShape::Number:
        return QStringLiteral("%1 ~ '^-?(0|[1-9][0-9]{0,17})([.][0-9]+)?$'");
    case ValueShape::Address:
        return QStringLiteral("(%1 ~ '^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])[.]){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])"
                              "(/[0-9]{1,2})?$' or %1 ~* '^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(/[0-9]{1,3})?$' "
                              "or %1 ~* '^[0-9a-f:]*::[0-9a-f:]*(/[0-9]{1,3})?$')");
    case ValueShape::Flag:
        return QStringLiteral("lower(%1) in ('y','n','yes','no','t','f','true','false','0','1','on','off')");
    case ValueShape::List:
        // "1,50" is a number in many countries.
        return QStringLiteral("(%1 ~ '^[^,;|[:space:]]+( [^,;|[:space:]]+){0,2}([,;|] ?[^,;|[:space:]]+( "
                              "[^,;|[:space:]]+){0,2})+$' and %1 !~ '^-?[0-9]+,[0-9]+$')");
    case ValueShape::Document:
        return QStringLiteral("%1 ~ '^[[:space:]]*([{][[:space:]]*([}]|\".*[}])|[[].*[]])[[:space:]]*$'");
    case ValueShape::Parted:
        return QStringLiteral("%1 ~ '^[^,/|;]+(, | [/|] )[^,/|;]+((, | [/|] )[^,/|;]+){0,2}$'");
    case ValueShape::ListOfThree:
        return QStringLiteral("%1 ~ '^[^,;|]+[,;|][^,;|]+[,;|]'");
    case ValueShape::ListItem:
        return QStringLiteral("%1 ~ '^[^,;|[:space:]]+( [^,;|[:space:]]+){0,2}([,;|] ?[^,;|[:space:]]+( "
                              "[^,;|[:space:]]+){0,2})*$'");
    }
    return {};
}

/// The type whose input the server can be asked about; empty where the pattern says it all.
QString typeOf(ValueShape shape)
{
    switch (shape) {
    case ValueShape::Date:
        return QStringLiteral("date");
    case ValueShape::Moment:
        return QStringLiteral("timestamp with time zone");
    case ValueShape::Address:
        return QStringLiteral("inet");
    case ValueShape::Document:
        return QStringLiteral("jsonb");
    default:
        return {};
    }
}

/// The profiles of the text columns, in one scan.
QString profileQuery(const Table &table, const std::vector<QString> &columns, const Probe &probe)
{
    const int version = probe.lookup().database().serverVersion;
    QStringList inner, outer;
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString alias = QStringLiteral("c%1").arg(i);
        inner << QStringLiteral("nullif(btrim(") + Sql::identifier(columns[i]) + QStringLiteral("::text), '') as ")
                + alias;
        outer << aggregates(alias, version);
    }
    return QStringLiteral("select ") + outer.join(QLatin1String(", ")) + QStringLiteral(" from (select ")
        + inner.join(QLatin1String(", ")) + QStringLiteral(" from ") + rowsToRead(table.name, probe)
        + QStringLiteral(") s");
}

} // namespace

QString shapeCondition(ValueShape shape, const QString &expression, int serverVersion)
{
    QString sql = patternOf(shape).replace(QLatin1String("%1"), expression);
    // What looks like a date need not be one: 2024-02-31.
    if (const QString type = typeOf(shape); !type.isEmpty() && serverVersion >= 160000)
        sql += QStringLiteral(" and pg_catalog.pg_input_is_valid(") + expression + QStringLiteral(", '") + type
            + QStringLiteral("')");
    return sql;
}

QString rowsToRead(const QualifiedName &table, const Probe &probe)
{
    const QString name = Sql::identifier(table);
    if (probe.settings().data == DataMode::Full)
        return name;
    const TableFacts facts = probe.facts().tables.value(table);
    const qint64 rows = facts.rows.value_or(0);
    qint64 wanted = probe.settings().sampleRows;
    if (rows > 0)
        wanted = std::min(
            wanted, std::max<qint64>(100, mostBytes * rows / std::max<qint64>(facts.bytes - facts.indexBytes, 1)));
    // Whole blocks are read, not every row tossed for: shapes do not care that neighbours were inserted together. The
    // limit holds where the estimate is old, or where there is none.
    const QString some = rows <= wanted ? QString()
                                        : QStringLiteral(" tablesample system (%1) repeatable (1)")
                                              .arg(100.0 * double(wanted) / double(rows), 0, 'f', 4);
    return QStringLiteral("(select * from ") + name + some + QStringLiteral(" limit ") + QString::number(wanted)
        + QStringLiteral(") howdah_rows");
}

Result<TextProfiles> TextProfiler::of(const Table &table, Probe &probe)
{
    const ObjectRef ref{ObjectKind::Table, table.name, {}};
    if (const auto known = m_known.constFind(table.name); known != m_known.cend()) {
        if (!known->gap.isEmpty())
            probe.gap(ref, known->gap);
        return known->profiles;
    }
    std::vector<QString> columns;
    for (const Column &column : table.columns)
        if (isText(column.type) && !isArray(column.type) && column.generated == Generated::No)
            columns.push_back(column.name);
    Known known;
    if (!columns.empty()) {
        const Result<std::optional<Rows>> rows = probe.read({table.name}, profileQuery(table, columns, probe));
        if (!rows)
            return std::unexpected(rows.error());
        for (size_t i = 0; *rows && i < columns.size(); ++i)
            known.profiles.insert(columns[i], profileOf(**rows, int(i) * columnsPerProfile));
        if (!*rows)
            known.gap = probe.lastReason();
        else if (const qint64 count = (*rows)->integer(0, 0); count < fewestValues)
            known.gap = count == 0
                ? QCoreApplication::translate("Check", QT_TRANSLATE_NOOP("Check", "has no rows"))
                : QCoreApplication::translate("Check", QT_TRANSLATE_NOOP("Check", "has too few rows to judge by"));
        if (!known.gap.isEmpty())
            probe.gap(ref, known.gap);
    }
    m_known.insert(table.name, known);
    return known.profiles;
}

} // namespace Howdah::Check
