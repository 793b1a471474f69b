// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings keySerial(const Lookup &lookup)
{
    return columnFindings(
        lookup,
        [&](const Table &table, const Column &column) {
            if (column.identity != Identity::No || !column.expression
                || !column.expression->startsWith(QLatin1String("nextval(")))
                return false;
            return std::ranges::any_of(lookup.database().sequences, [&](const Sequence &sequence) {
                return sequence.ownedBy && sequence.ownedBy->relation == table.name
                    && sequence.ownedBy->column == column.name;
            });
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check",
                    "Column %1 is a serial; an identity column keeps its sequence and its privileges together."))
                .arg(display(columnRef(table.name, column.name)));
        });
}

} // namespace Howdah::Check
