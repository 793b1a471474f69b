// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalognames.h"
#include "catalog/rowreader.h"

#include <QHash>

#include <array>

namespace Howdah {

/// The results of the catalog queries by name. A query that was not sent has no rows and no columns.
class CatalogRows
{
public:
    void insert(QLatin1StringView query, Rows rows) { m_rows.insert(QString(query), std::move(rows)); }

    void insert(const CatalogRows &others) { m_rows.insert(others.m_rows); }

    template <size_t N>
    Result<RowReader> reader(QLatin1StringView query, const std::array<QByteArrayView, N> &fields) const
    {
        return RowReader::open(m_rows.value(QString(query)), query, fields);
    }

    /// What the rows' numbers stand for; to be read once, after the last insert().
    Result<void> readNames()
    {
        auto names = CatalogNames::read(*this);
        if (!names)
            return std::unexpected(names.error());
        m_names = std::move(*names);
        return {};
    }
    const CatalogNames &names() const { return m_names; }

private:
    QHash<QString, Rows> m_rows;
    CatalogNames m_names;
};

/// The column names an assembler reads, in the order of its enum.
template <typename... Names>
constexpr std::array<QByteArrayView, sizeof...(Names)> fields(const Names &...names)
{
    return {QByteArrayView(names)...};
}

} // namespace Howdah
