// SPDX-License-Identifier: Apache-2.0
#include "schema/jsonwriter.h"

namespace Howdah::Json {

namespace {

void appendEscape(QByteArray &text, char16_t unit)
{
    text += "\\u";
    text += QByteArray::number(uint(unit), 16).rightJustified(4, '0');
}

} // namespace

/// Nearly every string of a schema is plain ASCII: copied unit by unit, without a detour over an own byte array.
bool Writer::plainValue(QStringView value)
{
    const qsizetype start = m_text.size();
    m_text.resizeForOverwrite(start + value.size() + 2);
    char *out = m_text.data() + start;
    *out++ = '"';
    for (const QChar c : value) {
        const char16_t unit = c.unicode();
        if (unit < u' ' || unit > u'~' || unit == u'"' || unit == u'\\') {
            m_text.truncate(start);
            return false;
        }
        *out++ = char(unit);
    }
    *out = '"';
    return true;
}

void Writer::value(const QString &value)
{
    if (plainValue(value))
        return;
    m_text += '"';
    qsizetype clean = 0; // everything before is written
    const auto flush = [&](qsizetype end) {
        if (end > clean)
            m_text += QStringView(value).sliced(clean, end - clean).toUtf8();
        clean = end + 1;
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c.isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate()) {
            ++i;
        } else if (c == u'"' || c == u'\\') {
            flush(i);
            m_text += '\\';
            m_text += char(c.unicode());
        } else if (c == u'\n') {
            flush(i);
            m_text += "\\n";
        } else if (c == u'\t') {
            flush(i);
            m_text += "\\t";
        } else if (c < u' ' || c.isSurrogate()) {
            flush(i);
            appendEscape(m_text, c.unicode());
        }
    }
    flush(value.size());
    m_text += '"';
}

} // namespace Howdah::Json
