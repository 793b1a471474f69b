// SPDX-License-Identifier: Apache-2.0
#include "server/rows.h"

namespace Howdah {

int Rows::columnIndex(QByteArrayView name) const
{
    for (int i = 0; i < columnCount(); ++i)
        if (columnName(i) == name)
            return i;
    return -1;
}

QChar Rows::character(int row, int column) const
{
    const QByteArrayView value = m_data->value(row, column);
    return m_data->isNull(row, column) || value.isEmpty() ? QChar() : QLatin1Char(value.front());
}

std::vector<QString> Rows::array(int row, int column) const
{
    std::vector<QString> result;
    const QByteArrayView text = m_data->value(row, column);
    if (m_data->isNull(row, column) || text.size() < 2)
        return result;
    QByteArray element;
    bool quoted = false, any = false, wasQuoted = false;
    const auto flush = [&] {
        result.push_back(!wasQuoted && element == "NULL" ? QString() : textOfUtf8(element));
        element.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        const char c = text[i];
        any = true;
        if (c == '\\') {
            element += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
            wasQuoted = true;
        } else if (c == ',' && !quoted) {
            flush();
        } else {
            element += c;
        }
    }
    if (any)
        flush();
    return result;
}

} // namespace Howdah
