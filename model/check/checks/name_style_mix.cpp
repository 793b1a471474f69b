// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QRegularExpression>

namespace Howdah::Check {

Findings nameStyleMix(const Lookup &lookup)
{
    static const QRegularExpression camel(QStringLiteral("[a-z0-9][A-Z]"));
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table))
            continue;
        std::vector<QString> camels, snakes;
        for (const Column &column : table.columns) {
            if (camel.match(column.name).hasMatch())
                camels.push_back(column.name);
            else if (column.name.contains(QLatin1Char('_')))
                snakes.push_back(column.name);
        }
        if (camels.empty() || snakes.empty())
            continue;
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP("Check", "Table %1 mixes camelCase and snake_case column names."))
                .arg(display(table.name)));
        addFact(found, QStringLiteral("camelCase"), list(camels));
        addFact(found, QStringLiteral("snake_case"), list(snakes));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
