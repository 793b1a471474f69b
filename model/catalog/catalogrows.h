// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/rowreader.h"

#include <QHash>

#include <array>

namespace Howdah {

/// The results of the catalog queries by name. A query that was not sent has no rows and no columns.
class CatalogRows
{
public:
    void insert(QLatin1StringView query, Rows rows) { m_rows.insert(QString(query), std::move(rows)); }

    template <size_t N>
    Result<RowReader> reader(QLatin1StringView query, const std::array<QByteArrayView, N> &fields) const
    {
        return RowReader::open(m_rows.value(QString(query)), query, fields);
    }

private:
    QHash<QString, Rows> m_rows;
};

/// The column names an assembler reads, in the order of its enum.
template <typename... Names>
constexpr std::array<QByteArrayView, sizeof...(Names)> fields(const Names &...names)
{
    return {QByteArrayView(names)...};
}

} // namespace Howdah
