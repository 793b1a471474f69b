// SPDX-License-Identifier: Apache-2.0
#include "catalog/rowreader.h"

#include "catalog/grants.h"

#include <QCoreApplication>

namespace Howdah {

Result<RowReader> RowReader::open(const Rows &rows, QLatin1StringView query, std::span<const QByteArrayView> fields)
{
    RowReader reader;
    reader.m_rows = rows;
    reader.m_columns.reserve(fields.size());
    for (const QByteArrayView field : fields) {
        Column &column = reader.m_columns.emplace_back();
        column.index = rows.columnIndex(field);
        if (column.index < 0)
            return failure(ErrorKind::Internal,
                QCoreApplication::translate("Catalog", "The catalog query “%1” has no column “%2”.")
                    .arg(query, QString::fromLatin1(field)));
    }
    return reader;
}

QString RowReader::text(int field)
{
    Column &column = m_columns[size_t(field)];
    const QByteArrayView bytes = m_rows.bytes(m_row, column.index);
    if (bytes.isEmpty())
        return QString();
    if (bytes != column.lastBytes) {
        column.lastBytes = bytes;
        column.lastText = textOfUtf8(bytes);
    }
    return column.lastText;
}

std::optional<QString> RowReader::optionalText(int field)
{
    return isNull(field) ? std::nullopt : std::optional(text(field));
}

std::optional<int> RowReader::optionalInteger(int field) const
{
    return isNull(field) ? std::nullopt : std::optional(int(integer(field)));
}

std::vector<int> RowReader::numbers(int field) const
{
    std::vector<int> result;
    qint64 value = 0;
    bool isOpen = false, isNegative = false;
    for (const char c : m_rows.bytes(m_row, m_columns[size_t(field)].index)) {
        if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            isOpen = true;
        } else if (c == '-') {
            isNegative = true;
        } else if (isOpen) {
            result.push_back(int(isNegative ? -value : value));
            value = 0;
            isOpen = isNegative = false;
        }
    }
    if (isOpen)
        result.push_back(int(isNegative ? -value : value));
    return result;
}

QChar RowReader::character(int field, char otherwise) const
{
    const QChar value = m_rows.character(m_row, m_columns[size_t(field)].index);
    return value.isNull() || value == QLatin1Char(' ') ? QChar(QLatin1Char(otherwise)) : value;
}

Grants RowReader::grants(int field, const QString &owner)
{
    if (isNull(field))
        return {};
    const QByteArrayView bytes = m_rows.bytes(m_row, m_columns[size_t(field)].index);
    if (m_lastAccess.isNull() || bytes != m_lastAccess || owner != m_lastOwner) {
        m_lastAccess = bytes;
        m_lastOwner = owner;
        m_lastGrants = parseGrants(array(field), owner);
    }
    return m_lastGrants;
}

} // namespace Howdah
