// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/name.h"
#include "schema/privileges.h"
#include "server/rows.h"

#include <optional>
#include <span>

namespace Howdah {

/// Walks one result and reads it by field: the position of a name in the list given to open(), whatever the order of
/// the query's columns is. Values repeated from row to row (schemas, owners, types) share their memory.
class RowReader
{
public:
    /// Error: Internal, when the result lacks one of the columns. `query` names it in the message.
    static Result<RowReader> open(const Rows &rows, QLatin1StringView query, std::span<const QByteArrayView> fields);

    int count() const { return m_rows.count(); }
    bool next() { return ++m_row < m_rows.count(); }
    int position() const { return m_row; }
    void seek(int row) { m_row = row; } ///< to a position() there was

    bool isNull(int field) const { return m_rows.isNull(m_row, m_columns[size_t(field)].index); }
    QString text(int field); ///< null: ""
    std::optional<QString> optionalText(int field);
    bool boolean(int field) const { return m_rows.boolean(m_row, m_columns[size_t(field)].index); }
    qint64 integer(int field) const { return m_rows.integer(m_row, m_columns[size_t(field)].index); }
    quint32 number(int field) const { return quint32(integer(field)); } ///< an oid or a position; null: 0
    std::optional<int> optionalInteger(int field) const;
    std::vector<int> numbers(int field) const; ///< int2[], int2vector or oidvector (as bits); null: none
    QChar character(int field, char otherwise) const; ///< null or empty: `otherwise`
    std::vector<QString> array(int field) const { return m_rows.array(m_row, m_columns[size_t(field)].index); }
    /// A name whose schema is in this field and whose own name is in the next.
    QualifiedName name(int field) { return {text(field), text(field + 1)}; }
    /// An aclitem[] of something that `owner` owns, expanded.
    Grants grants(int field, const QString &owner);

private:
    struct Column {
        int index = -1;
        QByteArrayView lastBytes;
        QString lastText;
    };

    Rows m_rows;
    std::vector<Column> m_columns;
    int m_row = -1;
    QByteArrayView m_lastAccess;
    QString m_lastOwner;
    Grants m_lastGrants;
};

} // namespace Howdah
