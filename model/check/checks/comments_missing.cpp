// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

constexpr int wantedPercent = 80;

struct Coverage {
    int tables = 0, tablesWith = 0, columns = 0, columnsWith = 0;
    std::vector<QString> without;
};

Coverage coverageOf(const Database &database, const QString &schema)
{
    Coverage coverage;
    for (const Table &table : database.tables) {
        if (table.name.schema != schema || !isDesigned(table))
            continue;
        ++coverage.tables;
        if (table.comment.isEmpty())
            coverage.without.push_back(table.name.name);
        else
            ++coverage.tablesWith;
        coverage.columns += int(table.columns.size());
        coverage.columnsWith += int(
            std::ranges::count_if(table.columns, [](const Column &column) { return !column.comment.isEmpty(); }));
    }
    return coverage;
}

} // namespace

Findings commentsMissing(const Lookup &lookup)
{
    Findings result;
    for (const Schema &schema : lookup.database().schemas) {
        const Coverage coverage = coverageOf(lookup.database(), schema.name);
        if (coverage.tables == 0)
            continue;
        const int percent = 100 * coverage.tablesWith / coverage.tables;
        if (percent >= wantedPercent)
            continue;
        Finding found = finding(refOf(schema),
            text(QT_TRANSLATE_NOOP("Check", "%1 percent of the tables of schema %2 have a comment."))
                .arg(QString::number(percent), schema.name));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "tables with a comment")),
            text(QT_TRANSLATE_NOOP("Check", "%1 of %2")).arg(coverage.tablesWith).arg(coverage.tables));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "columns with a comment")),
            text(QT_TRANSLATE_NOOP("Check", "%1 of %2")).arg(coverage.columnsWith).arg(coverage.columns));
        found.table.columns = {text(QT_TRANSLATE_NOOP("Check", "without"))};
        for (const QString &name : coverage.without)
            found.table.rows.push_back({name});
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
