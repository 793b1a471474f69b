// SPDX-License-Identifier: Apache-2.0
#include "lint/sections.h"

#include <QRegularExpression>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

namespace {

void blank(QByteArray &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        if (text[i] != '\n')
            text[i] = ' ';
}

} // namespace

std::optional<Sections> sectionsOf(const QByteArray &text)
{
    // These tools go by lines themselves, whatever stands around them.
    static const QRegularExpression pattern(
        u"^[ \\t]*--[ \\t]*(?:\\+goose[ ]+|\\+migrate[ ]+|migrate:)(up|down)\\b(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression alone(
        u"transaction:\\s*false|notransaction"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gooseAlone(
        u"^[ \\t]*--[ \\t]*\\+goose[ ]+NO TRANSACTION"_s, QRegularExpression::CaseInsensitiveOption);
    if (!text.contains("--"))
        return std::nullopt;
    Sections sections{text, text, true, true};
    bool any = false, isUp = false, neither = true;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        const QByteArrayView line = QByteArrayView(text).sliced(begin, end - begin);
        const QString words = line.trimmed().startsWith("--") ? QString::fromUtf8(line.trimmed()) : QString();
        if (const auto match = pattern.match(words); match.hasMatch()) {
            any = true;
            neither = false;
            isUp = match.captured(1).compare("up"_L1, Qt::CaseInsensitive) == 0;
            if (match.captured(2).contains(alone))
                (isUp ? sections.upInTransaction : sections.downInTransaction) = false;
        } else if (words.contains(gooseAlone)) {
            sections.upInTransaction = sections.downInTransaction = false;
        }
        if (neither || isUp)
            blank(sections.down, begin, end);
        if (neither || !isUp)
            blank(sections.up, begin, end);
        begin = end;
    }
    return any ? std::optional(sections) : std::nullopt;
}

} // namespace Howdah::Lint
