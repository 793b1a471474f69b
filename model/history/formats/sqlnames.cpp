// SPDX-License-Identifier: Apache-2.0
#include "history/formats/sqlnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString withoutZeros(const QString &digits)
{
    qsizetype zeros = 0;
    while (zeros + 1 < digits.size() && digits[zeros] == u'0')
        ++zeros;
    return digits.mid(zeros);
}

/// Takes "up", "down" and their like, set off by a dot, from either end of a slug.
void takePart(SqlName *name)
{
    static const QRegularExpression part(u"\\.(up|down|undo|rollback|revert|do)$|^\\.(do|undo|up|down|revert)(?=\\.)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = part.match(name->slug);
    if (!match.hasMatch())
        return;
    const QString word = match.captured(0).mid(1).toLower();
    name->part = word == "up"_L1 || word == "do"_L1 ? SqlName::Up : SqlName::Down;
    name->isExplicit = true;
    name->slug.remove(match.capturedStart(), match.capturedLength());
}

} // namespace

std::optional<SqlName> sqlName(const QString &name)
{
    // A group of digits counts only when a separator or the end follows: "001_2fa" is number 001.
    static const QRegularExpression pattern(
        u"^([VU]?)(\\d+(?:[._-]\\d+(?=[._-]|$))*)(?:(__|[._-])(.*))?$"_s, QRegularExpression::CaseInsensitiveOption);
    const bool isFile = name.endsWith(".sql"_L1, Qt::CaseInsensitive);
    const auto match = pattern.match(isFile ? name.chopped(4) : name);
    if (!match.hasMatch())
        return std::nullopt;
    SqlName result;
    result.prefix = match.captured(1);
    result.version = match.captured(2);
    static const QRegularExpression separator(u"[._-]"_s);
    for (const QString &group : result.version.split(separator))
        result.numbers.push_back(withoutZeros(group));
    result.slug = match.captured(4);
    if (!result.prefix.isEmpty()) {
        result.part = result.prefix.toUpper() == "U"_L1 ? SqlName::Down : SqlName::Up;
        result.isExplicit = true;
    } else if (isFile) {
        // In "001.up.sql" the dot before "up" was the separator.
        if (match.captured(3) == "."_L1)
            result.slug.prepend(u'.');
        takePart(&result);
        if (result.slug.startsWith(u'.'))
            result.slug.remove(0, 1);
    }
    return result;
}

bool isLower(const std::vector<QString> &left, const std::vector<QString> &right)
{
    return std::ranges::lexicographical_compare(left, right, [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b; // of any length: stamps do not fit in 64 bits
    });
}

std::optional<SqlSections> sqlSections(const QString &text)
{
    static const QRegularExpression mark(
        u"^[ \\t]*--[ \\t]*(\\+goose[ ]+|\\+migrate[ ]+|migrate:)(up|down)\\b[^\\n]*\\n?"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    SqlSections sections;
    QString *current = nullptr;
    qsizetype from = 0;
    for (const auto &match : mark.globalMatch(text)) {
        if (current)
            *current += text.mid(from, match.capturedStart() - from);
        current = match.captured(2).toLower() == "up"_L1 ? &sections.up : &sections.down;
        // Lines stay where they were, so that errors name them rightly.
        *current += QString(text.left(match.capturedEnd()).count(u'\n') - current->count(u'\n'), u'\n');
        from = match.capturedEnd();
        if (sections.mark.isEmpty())
            sections.mark = match.captured(1);
    }
    if (!current)
        return std::nullopt;
    *current += text.mid(from);
    return sections;
}

} // namespace Howdah
