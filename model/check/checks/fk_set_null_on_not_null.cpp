// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

Findings fkSetNullOnNotNull(const Lookup &lookup)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(lookup)) {
        if (foreignKey->onDelete != QLatin1Char('n') && foreignKey->onUpdate != QLatin1Char('n'))
            continue;
        const std::vector<QString> &columns
            = foreignKey->onDeleteColumns.empty() ? foreignKey->columns : foreignKey->onDeleteColumns;
        for (const QString &name : columns) {
            const Column *column = lookup.column({foreignKey->relation, name});
            if (!column || !column->notNull)
                continue;
            Finding found = finding(refOf(*foreignKey),
                text(QT_TRANSLATE_NOOP("Check",
                         "Foreign key %1 sets %2 to null, but the column is NOT NULL: such deletes always fail."))
                    .arg(foreignKey->name, display(columnRef(foreignKey->relation, name))));
            addAction(found, *foreignKey);
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
