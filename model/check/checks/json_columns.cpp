// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings jsonColumns(const Lookup &lookup)
{
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return column.type == QLatin1String("jsonb") || column.type == QLatin1String("json");
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check", "%1 holds documents."))
                .arg(display(columnRef(table.name, column.name)));
        });
}

} // namespace Howdah::Check
