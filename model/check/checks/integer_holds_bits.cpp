// SPDX-License-Identifier: Apache-2.0
#include "check/checks/columnquery.h"
#include "check/checks/livechecks.h"
#include "sql/quoting.h"

namespace Howdah::Check {

namespace {

/// A number alone does not show that its bits are meant: the name must say it.
bool isCalledBits(const QString &name)
{
    static const QStringList bits{QStringLiteral("flags"), QStringLiteral("mask"), QStringLiteral("bitmask"),
        QStringLiteral("bits"), QStringLiteral("bitfield"), QStringLiteral("bitmap"), QStringLiteral("bitset"),
        QStringLiteral("permissions"), QStringLiteral("rights")};
    static const QStringList others{QStringLiteral("net"), QStringLiteral("subnet"), QStringLiteral("network"),
        QStringLiteral("color"), QStringLiteral("count"), QStringLiteral("number"), QStringLiteral("per")};
    return hasWord(name, bits) && !hasWord(name, others);
}

/// How many rows have each bit, and how many have more than one.
QString bitsQuery(const Table &table, const Column &column, const Probe &probe)
{
    const QString name = Sql::identifier(column.name);
    return QStringLiteral("with v as (select ") + name + QStringLiteral("::bigint as v from ")
        + rowsToRead(table.name, probe) + QStringLiteral(" where ") + name
        + QStringLiteral(" is not null) select 1::bigint << b as bit, count(*) as rows, "
                         "count(*) filter (where v.v & (v.v - 1) <> 0) as with_others, "
                         "(select count(*) from v) as values_read, (select min(v) from v) as least "
                         "from v, pg_catalog.generate_series(0, 62) b where v.v & (1::bigint << b) <> 0 "
                         "group by b order by b");
}

std::optional<Finding> bitsFinding(const ObjectRef &column, const Rows &rows)
{
    // One bit is a boolean already.
    if (rows.count() < 2 || rows.integer(0, 4) < 0)
        return std::nullopt;
    Finding found = finding(column,
        text(QT_TRANSLATE_NOOP("Check", "Integer column %1 keeps several flags in its bits.")).arg(display(column)));
    found.table.columns = {text(QT_TRANSLATE_NOOP("Check", "bit")), text(QT_TRANSLATE_NOOP("Check", "rows")),
        text(QT_TRANSLATE_NOOP("Check", "with others"))};
    bool meet = false;
    for (int row = 0; row < rows.count(); ++row) {
        meet = meet || rows.integer(row, 2) > 0;
        found.table.rows.push_back(
            {rows.text(row, 0), countText(rows.integer(row, 1)), countText(rows.integer(row, 2))});
    }
    found.basis = QStringLiteral("bits");
    // Bits that never meet are numbers of a list.
    return meet ? std::optional(found) : std::nullopt;
}

} // namespace

Result<Findings> integerHoldsBits(Probe &probe)
{
    const auto fits = [&](const Table &table, const Column &column) -> Result<bool> {
        return isInteger(column.type) && isCalledBits(column.name)
            && !isForeignKeyColumn(probe.lookup(), table.name, column.name);
    };
    return askedColumns(probe,
        {fits, [&](const Table &table, const Column &column) { return bitsQuery(table, column, probe); }, bitsFinding});
}

} // namespace Howdah::Check
