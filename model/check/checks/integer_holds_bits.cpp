// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/support.h"
#include "check/probe.h"
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

} // namespace

Result<Findings> integerHoldsBits(Probe &probe)
{
    Findings result;
    for (const Table &table : probe.lookup().database().tables) {
        if (!isDesigned(table) || !probe.exists(table.name))
            continue;
        for (const Column &column : table.columns) {
            if (!isInteger(column.type) || !isCalledBits(column.name)
                || isForeignKeyColumn(probe.lookup(), table.name, column.name))
                continue;
            const QString query = bitsQuery(table, column, probe);
            const Result<std::optional<Rows>> read = probe.read({table.name}, query);
            if (!read)
                return std::unexpected(read.error());
            // One bit is a boolean already; bits that never meet are numbers of a list.
            if (!*read || (*read)->count() < 2 || (*read)->integer(0, 4) < 0)
                continue;
            const Rows &rows = **read;
            EvidenceTable evidence{{text(QT_TRANSLATE_NOOP("Check", "bit")), text(QT_TRANSLATE_NOOP("Check", "rows")),
                                       text(QT_TRANSLATE_NOOP("Check", "with others"))},
                {}};
            bool meet = false;
            for (int row = 0; row < rows.count(); ++row) {
                meet = meet || rows.integer(row, 2) > 0;
                evidence.rows.push_back(
                    {rows.text(row, 0), countText(rows.integer(row, 1)), countText(rows.integer(row, 2))});
            }
            if (!meet)
                continue;
            Finding found = finding(columnRef(table.name, column.name),
                text(QT_TRANSLATE_NOOP("Check", "Integer column %1 keeps several flags in its bits."))
                    .arg(display(columnRef(table.name, column.name))));
            found.table = evidence;
            found.query = query;
            found.basis = QStringLiteral("bits");
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
