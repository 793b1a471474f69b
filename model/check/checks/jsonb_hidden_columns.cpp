// SPDX-License-Identifier: Apache-2.0
#include "check/checks/columnquery.h"
#include "check/checks/livechecks.h"
#include "sql/quoting.h"

namespace Howdah::Check {

namespace {

constexpr int documentRows = 20; ///< fewer say nothing about what every row has

/// The keys that at least 95 of 100 objects have, each with values of one scalar type.
QString hiddenQuery(const Table &table, const Column &column, const Probe &probe)
{
    const QString name = Sql::identifier(column.name);
    return QStringLiteral("with objects as (select ") + name + QStringLiteral(" as o from ")
        + rowsToRead(table.name, probe) + QStringLiteral(" where pg_catalog.jsonb_typeof(") + name
        + QStringLiteral(") = 'object') select k.key, min(pg_catalog.jsonb_typeof(k.value)) as type, count(*) as rows, "
                         "(select count(*) from objects) as objects from objects, "
                         "lateral pg_catalog.jsonb_each(objects.o) k where pg_catalog.jsonb_typeof(k.value) <> 'null' "
                         "group by k.key having count(*) * 100 >= 95 * (select count(*) from objects) "
                         "and (select count(*) from objects) >= %1 "
                         "and count(distinct pg_catalog.jsonb_typeof(k.value)) = 1 "
                         "and min(pg_catalog.jsonb_typeof(k.value)) in ('string', 'number', 'boolean') order by 1")
              .arg(documentRows);
}

std::optional<Finding> hiddenFinding(const ObjectRef &column, const Rows &rows)
{
    std::vector<QString> keys;
    EvidenceTable evidence{{text(QT_TRANSLATE_NOOP("Check", "key")), text(QT_TRANSLATE_NOOP("Check", "type")),
                               text(QT_TRANSLATE_NOOP("Check", "rows"))},
        {}};
    for (int row = 0; row < rows.count(); ++row) {
        keys.push_back(rows.text(row, 0));
        evidence.rows.push_back({rows.text(row, 0), rows.text(row, 1),
            text(QT_TRANSLATE_NOOP("Check", "%1 of %2 read"))
                .arg(countText(rows.integer(row, 2)), countText(rows.integer(row, 3)))});
    }
    Finding found = finding(column,
        text(QT_TRANSLATE_NOOP("Check", "JSONB column %1 has the same keys in almost every row: %2."))
            .arg(display(column), list(keys)));
    found.table = evidence;
    found.basis = QStringLiteral("keys ") + list(keys);
    return found;
}

} // namespace

Result<Findings> jsonbHiddenColumns(Probe &probe)
{
    const auto fits = [](const Table &, const Column &column) -> Result<bool> {
        return column.type == QLatin1String("jsonb") && column.generated == Generated::No;
    };
    return askedColumns(probe,
        {fits, [&](const Table &table, const Column &column) { return hiddenQuery(table, column, probe); },
            hiddenFinding});
}

} // namespace Howdah::Check
