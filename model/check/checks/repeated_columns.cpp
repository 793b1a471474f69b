// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QMap>
#include <QRegularExpression>

namespace Howdah::Check {

namespace {

/// 1, 2, 3 (or 0, 1, 2) under a name of more than a letter.
bool isCounted(const std::vector<const Column *> &columns, const QRegularExpression &numbered)
{
    std::vector<int> numbers;
    for (const Column *column : columns) {
        const QRegularExpressionMatch match = numbered.match(column->name);
        if (match.captured(1).remove(QLatin1Char('_')).size() < 2)
            return false;
        numbers.push_back(match.captured(2).toInt());
    }
    std::ranges::sort(numbers);
    for (size_t i = 1; i < numbers.size(); ++i)
        if (numbers[i] != numbers[i - 1] + 1)
            return false;
    return numbers.front() <= 1;
}

/// jan … dec: twelve columns, or most of them, named after months or days.
std::vector<QString> calendarColumns(const Table &table)
{
    static const QRegularExpression named(
        QStringLiteral("(?:^|_)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
                       "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|day|sday|nesday|rsday|urday)?(?:_|$)"));
    std::vector<QString> names;
    for (const Column &column : table.columns)
        if (named.match(column.name).hasMatch())
            names.push_back(column.name);
    return names.size() >= 5 ? names : std::vector<QString>();
}

/// home_phone, work_phone; phone_home, phone_work: ways to reach someone, by kind.
QMap<QString, std::vector<QString>> reachColumns(const Table &table)
{
    static const QStringList ways{QStringLiteral("phone"), QStringLiteral("telephone"), QStringLiteral("tel"),
        QStringLiteral("fax"), QStringLiteral("email"), QStringLiteral("mail")};
    static const QStringList kinds{QStringLiteral("home"), QStringLiteral("work"), QStringLiteral("office"),
        QStringLiteral("mobile"), QStringLiteral("cell"), QStringLiteral("private"), QStringLiteral("business"),
        QStringLiteral("primary"), QStringLiteral("secondary"), QStringLiteral("other"), QStringLiteral("alternate"),
        QStringLiteral("alternative"), QStringLiteral("emergency"), QStringLiteral("personal")};
    QMap<QString, std::vector<QString>> found;
    for (const Column &column : table.columns) {
        const QStringList parts = words(column.name);
        if (parts.size() != 2 || !isText(column.type))
            continue;
        const bool kindFirst = kinds.contains(parts[0]) && ways.contains(parts[1]);
        if (kindFirst || (ways.contains(parts[0]) && kinds.contains(parts[1])))
            found[kindFirst ? parts[1] : parts[0]].push_back(column.name);
    }
    return found;
}

Finding listInColumns(const Table &table, const std::vector<QString> &names)
{
    Finding found = finding(columnRef(table.name, names.front()),
        text(QT_TRANSLATE_NOOP("Check", "Table %1 holds a list in its columns: %2."))
            .arg(display(table.name), list(names)));
    if (const Column *first = columnOf(table, names.front()))
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), first->type);
    return found;
}

} // namespace

Findings repeatedColumns(const Lookup &lookup)
{
    static const QRegularExpression numbered(QStringLiteral("^(.*[^0-9_])_?([0-9]{1,2})$"));
    // Two address lines, and names of algorithms and formats, are not a list.
    static const QStringList innocent{QStringLiteral("address"), QStringLiteral("addr"), QStringLiteral("line"),
        QStringLiteral("street"), QStringLiteral("sha"), QStringLiteral("md"), QStringLiteral("utf"),
        QStringLiteral("base"), QStringLiteral("ipv"), QStringLiteral("oauth"), QStringLiteral("v"),
        QStringLiteral("http")};
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table))
            continue;
        if (const std::vector<QString> names = calendarColumns(table); !names.empty())
            result.push_back(listInColumns(table, names));
        for (const std::vector<QString> &names : reachColumns(table))
            if (names.size() >= 2)
                result.push_back(listInColumns(table, names));
        QMap<QString, std::vector<const Column *>> groups;
        for (const Column &column : table.columns) {
            const QRegularExpressionMatch match = numbered.match(column.name);
            const QStringList parts = words(match.captured(1));
            if (match.hasMatch() && !parts.isEmpty() && !innocent.contains(parts.last()))
                groups[match.captured(1) + QLatin1Char('\t') + column.type].push_back(&column);
        }
        for (const auto &columns : std::as_const(groups)) {
            // Coordinates (x1, x2) and percentiles (p50, p95) are no list either: that is numbered from the start.
            if (columns.size() < 2 || !isCounted(columns, numbered))
                continue;
            std::vector<QString> names;
            for (const Column *column : columns)
                names.push_back(column->name);
            result.push_back(listInColumns(table, names));
        }
    }
    return result;
}

} // namespace Howdah::Check
