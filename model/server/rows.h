// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/utf8.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

namespace Howdah {

/// A result as the server sent it, in text format.
class RowData
{
public:
    virtual ~RowData() = default;
    virtual int rowCount() const = 0;
    virtual int columnCount() const = 0;
    virtual QByteArray columnName(int column) const = 0;
    virtual bool isNull(int row, int column) const = 0;
    virtual QByteArrayView value(int row, int column) const = 0;
};

/// A cheap handle on a RowData with typed readers. Out-of-range access is a defect (asserted).
class Rows
{
public:
    Rows() = default;
    explicit Rows(std::shared_ptr<const RowData> data)
        : m_data(std::move(data))
    { }

    int count() const { return m_data ? m_data->rowCount() : 0; }
    int columnCount() const { return m_data ? m_data->columnCount() : 0; }
    QByteArray columnName(int column) const { return m_data->columnName(column); }
    /// Position of a column by name, -1 when there is none.
    int columnIndex(QByteArrayView name) const;
    bool isNull(int row, int column) const { return m_data->isNull(row, column); }
    QByteArrayView bytes(int row, int column) const { return m_data->value(row, column); }
    QString text(int row, int column) const { return textOfUtf8(m_data->value(row, column)); } ///< null: ""
    bool boolean(int row, int column) const { return m_data->value(row, column) == "t"; }
    qint64 integer(int row, int column) const { return m_data->value(row, column).toLongLong(); }
    double real(int row, int column) const { return m_data->value(row, column).toDouble(); }
    QChar character(int row, int column) const; ///< first character of a "char" column; null: QChar()
    /// A one-dimensional text array literal: {a,"b c",NULL}; NULL elements become empty strings.
    std::vector<QString> array(int row, int column) const;

private:
    std::shared_ptr<const RowData> m_data;
};

} // namespace Howdah
