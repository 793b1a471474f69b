// SPDX-License-Identifier: Apache-2.0
#include "check/checks/columnquery.h"

namespace Howdah::Check {

Result<Findings> askedColumns(Probe &probe, const ColumnQuery &query)
{
    Findings result;
    for (const Table &table : probe.lookup().database().tables) {
        if (!isDesigned(table) || !probe.exists(table.name))
            continue;
        for (const Column &column : table.columns) {
            const Result<bool> fits = query.fits(table, column);
            if (!fits)
                return std::unexpected(fits.error());
            if (!*fits)
                continue;
            const QString sql = query.sql(table, column);
            const Result<std::optional<Rows>> rows = probe.read({table.name}, sql);
            if (!rows)
                return std::unexpected(rows.error());
            if (!*rows || (*rows)->count() == 0)
                continue;
            if (std::optional<Finding> found = query.judged(columnRef(table.name, column.name), **rows)) {
                found->query = sql;
                result.push_back(std::move(*found));
            }
        }
    }
    return result;
}

} // namespace Howdah::Check
