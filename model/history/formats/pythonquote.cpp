// SPDX-License-Identifier: Apache-2.0
#include "history/formats/pythonquote.h"

#include <QStringView>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString hexEscape(char32_t code)
{
    if (code < 0x100)
        return u"\\x" + QString::number(code, 16).rightJustified(2, u'0');
    return u"\\u" + QString::number(code, 16).rightJustified(4, u'0');
}

/// Whether a character may stand in source as it is. Directional and line separators could make a reviewer read
/// something else.
bool standsAsIs(QChar c)
{
    const char16_t code = c.unicode();
    const bool misleading = (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
    return code >= 0x20 && !(code >= 0x7f && code <= 0xa0) && !misleading;
}

QString escaped(const QString &text, bool triple)
{
    QString result;
    result.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\')
            result += "\\\\"_L1;
        else if (c == u'"' && (!triple || i + 1 == text.size() || text[i + 1] == u'"'))
            result += "\\\""_L1;
        else if (c == u'\n' && triple)
            result += c;
        else if (c == u'\t' && triple)
            result += c;
        else if (c == u'\n')
            result += "\\n"_L1;
        else if (c == u'\t')
            result += "\\t"_L1;
        else if (c == u'\r')
            result += "\\r"_L1;
        else if (standsAsIs(c))
            result += c;
        else
            result += hexEscape(c.unicode());
    }
    return result;
}

} // namespace

QString pythonString(const QString &text)
{
    const bool triple = text.contains(u'\n');
    const auto quote = triple ? "\"\"\""_L1 : "\""_L1;
    return quote + escaped(text, triple) + quote;
}

QString pythonDocstring(const QString &text)
{
    return escaped(text, true);
}

bool needsLiteralSql(const QString &sql)
{
    if (sql.contains("\\:"_L1))
        return true;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        if (sql[i] != u':')
            continue;
        qsizetype end = i;
        while (end < sql.size() && sql[end] == u':')
            ++end;
        if (end - i != 2)
            return true;
        i = end;
    }
    return false;
}

QString alembicExecute(const QString &sql)
{
    if (!needsLiteralSql(sql))
        return u"op.execute(" + pythonString(sql) + u')';
    QString doubled = sql;
    doubled.replace(u'%', "%%"_L1);
    return u"op.execute(sa.DDL(" + pythonString(doubled) + u"))";
}

} // namespace Howdah
