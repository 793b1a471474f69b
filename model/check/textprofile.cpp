// SPDX-License-Identifier: Apache-2.0
#include "check/textprofile.h"

#include "check/checks/support.h"
#include "check/probe.h"
#include "server/session.h"
#include "sql/quoting.h"

namespace Howdah::Check {

namespace {

constexpr int columnsPerProfile = 12;

/// One aggregate per member of TextProfile; %1 is the column.
QString aggregates(const QString &column)
{
    static const QString pattern = QStringLiteral(
        "count(%1), count(*) filter (where %1 ~ '^[0-9]{4}-[01][0-9]-[0-3][0-9]$'), "
        "count(*) filter (where %1 ~ '^[0-9]{4}-[01][0-9]-[0-3][0-9][ "
        "T][0-2][0-9]:[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?$'), "
        "count(*) filter (where %1 ~ '^[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}$'), "
        "count(*) filter (where %1 ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'), "
        "count(*) filter (where %1 ~ '^-?(0|[1-9][0-9]{0,17})([.][0-9]+)?$'), "
        "count(*) filter (where %1 ~ '^([0-9]{1,3}[.]){3}[0-9]{1,3}(/[0-9]{1,2})?$' or %1 ~* "
        "'^(?=.*:.*:)[0-9a-f:]+(/[0-9]{1,3})?$'), "
        "count(*) filter (where lower(%1) in ('y','n','yes','no','t','f','true','false','0','1','on','off')), "
        "count(distinct %1), "
        "count(*) filter (where %1 ~ '^[^,;|[:space:]]+( [^,;|[:space:]]+){0,2}([,;|] ?[^,;|[:space:]]+( "
        "[^,;|[:space:]]+){0,2})+$'), "
        "count(*) filter (where %1 ~ '^[^,;|[:space:]]+( [^,;|[:space:]]+){0,2}([,;|] ?[^,;|[:space:]]+( "
        "[^,;|[:space:]]+){0,2})*$'), "
        "left(max(%1), 60)");
    return QString(pattern).replace(QLatin1String("%1"), column);
}

TextProfile profileOf(const Rows &rows, int first)
{
    TextProfile profile;
    qint64 *const members[] = {&profile.values, &profile.dates, &profile.moments, &profile.otherDates, &profile.uuids,
        &profile.numbers, &profile.addresses, &profile.flags, &profile.distinct, &profile.lists, &profile.items};
    int column = first;
    for (qint64 *member : members)
        *member = rows.integer(0, column++);
    profile.example = rows.text(0, column);
    return profile;
}

} // namespace

QString rowsToRead(const QualifiedName &table, const Probe &probe)
{
    const QString name = Sql::identifier(table);
    const auto facts = probe.facts().tables.constFind(table);
    const qint64 rows = facts == probe.facts().tables.cend() ? 0 : facts->rows.value_or(0);
    const int wanted = probe.settings().sampleRows;
    if (probe.settings().data == DataMode::Full || rows <= wanted)
        return name;
    // Whole blocks are read, not every row tossed for: shapes do not care that neighbours were inserted together.
    return QStringLiteral("%1 tablesample system (%2) repeatable (1)")
        .arg(name)
        .arg(100.0 * wanted / double(rows), 0, 'f', 4);
}

Result<TextProfiles> TextProfiler::of(const Table &table, Probe &probe)
{
    if (const auto known = m_known.constFind(table.name); known != m_known.cend())
        return *known;
    std::vector<QString> columns;
    for (const Column &column : table.columns)
        if (isText(column.type) && !isArray(column.type) && column.generated == Generated::No)
            columns.push_back(column.name);
    TextProfiles profiles;
    if (!columns.empty()) {
        QStringList inner, outer;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString alias = QStringLiteral("c%1").arg(i);
            inner << QStringLiteral("nullif(btrim(%1::text), '') as %2").arg(Sql::identifier(columns[i]), alias);
            outer << aggregates(alias);
        }
        const Result<Rows> rows = probe.session().query(QStringLiteral("select ") + outer.join(QLatin1String(", "))
            + QStringLiteral(" from (select ") + inner.join(QLatin1String(", ")) + QStringLiteral(" from ")
            + rowsToRead(table.name, probe) + QStringLiteral(") s"));
        if (!rows)
            return std::unexpected(rows.error());
        for (size_t i = 0; i < columns.size(); ++i)
            profiles.insert(columns[i], profileOf(*rows, int(i) * columnsPerProfile));
    }
    m_known.insert(table.name, profiles);
    return profiles;
}

} // namespace Howdah::Check
