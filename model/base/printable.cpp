// SPDX-License-Identifier: Apache-2.0
#include "base/printable.h"

namespace Howdah {

namespace {

bool isDangerous(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) // C0, DEL, C1
        || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)                 // direction
        || c == 0x2028 || c == 0x2029 || c == 0xFEFF    // separators, byte-order mark
        || c == 0x200B || c == 0x2060;                    // nothing to be seen
}

QString escaped(const QString &text, bool keepsLines)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool isLine = c == u'\n' || c == u'\t';
        if (!c.isSurrogate() && (!isDangerous(c.unicode()) || (keepsLines && isLine)))
            continue;
        result += QStringView(text).sliced(done, i - done);
        result += QStringLiteral("\\u%1")
                      .arg(uint(c.unicode()), 4, 16, QLatin1Char('0'))
                      .toUpper()
                      .replace(QLatin1String("\\U"), QLatin1String("\\u"));
        done = i + 1;
    }
    return done == 0 ? text : result + QStringView(text).sliced(done);
}

} // namespace

bool isUnprintable(QChar c)
{
    return isDangerous(c.unicode());
}

QString printable(const QString &text)
{
    return escaped(text, true);
}

QString printableLine(const QString &text)
{
    return escaped(text, false);
}

} // namespace Howdah
