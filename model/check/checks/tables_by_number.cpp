// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QMap>
#include <QRegularExpression>

namespace Howdah::Check {

Findings tablesByNumber(const Lookup &lookup)
{
    static const QRegularExpression numbered(
        QStringLiteral("^(.*[^0-9_])_?((?:19|20)\\d{2}(?:_?\\d{2}){0,2}|\\d{1,3})$"));
    QMap<QualifiedName, std::vector<const Table *>> families;
    for (const Table &table : lookup.database().tables) {
        const QRegularExpressionMatch match = numbered.match(table.name.name);
        if (isDesigned(table) && table.inherits.empty() && match.hasMatch())
            families[{table.name.schema, match.captured(1)}].push_back(&table);
    }
    const auto shape = [](const Table &table) {
        QStringList columns;
        for (const Column &column : table.columns)
            columns << column.name + QLatin1Char(' ') + column.type;
        return columns;
    };
    Findings result;
    for (const auto &family : std::as_const(families)) {
        std::vector<QString> names;
        for (const Table *table : family)
            if (shape(*table) == shape(*family.front()))
                names.push_back(table->name.name);
        if (names.size() < 2)
            continue;
        Finding found = finding(refOf(*family.front()),
            text(QT_TRANSLATE_NOOP("Check",
                     "Tables %1 have the same columns and differ by a number in their name: one partitioned table "
                     "would do."))
                .arg(list(names)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "tables")), list(names));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
