// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QMap>
#include <QRegularExpression>

namespace Howdah::Check {

Findings repeatedColumns(const Lookup &lookup)
{
    static const QRegularExpression numbered(QStringLiteral("^(.*[^0-9_])_?([0-9]{1,2})$"));
    // Two address lines, and names of algorithms and formats, are not a list.
    static const QStringList innocent{QStringLiteral("address"), QStringLiteral("addr"), QStringLiteral("line"),
        QStringLiteral("street"), QStringLiteral("sha"), QStringLiteral("md"), QStringLiteral("utf"),
        QStringLiteral("base"), QStringLiteral("ipv")};
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table))
            continue;
        QMap<QString, std::vector<const Column *>> groups;
        for (const Column &column : table.columns) {
            const QRegularExpressionMatch match = numbered.match(column.name);
            const QStringList parts = words(match.captured(1));
            if (match.hasMatch() && !parts.isEmpty() && !innocent.contains(parts.last()))
                groups[match.captured(1) + QLatin1Char('\t') + column.type].push_back(&column);
        }
        for (const auto &columns : std::as_const(groups)) {
            if (columns.size() < 2)
                continue;
            std::vector<QString> names;
            for (const Column *column : columns)
                names.push_back(column->name);
            Finding found = finding(columnRef(table.name, names.front()),
                text(QT_TRANSLATE_NOOP("Check", "Table %1 holds a list in its columns: %2."))
                    .arg(display(table.name), list(names)));
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), columns.front()->type);
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
