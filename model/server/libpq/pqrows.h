// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/rows.h"

#include <libpq-fe.h>

namespace Howdah {

struct ClearResult {
    void operator()(PGresult *result) const { PQclear(result); }
};
using PqResult = std::unique_ptr<PGresult, ClearResult>;

/// Owns a PGresult; readable from any thread once made.
class PqRows final : public RowData
{
public:
    explicit PqRows(PqResult result)
        : m_result(std::move(result))
    { }

    int rowCount() const override { return PQntuples(m_result.get()); }
    int columnCount() const override { return PQnfields(m_result.get()); }
    QByteArray columnName(int column) const override { return PQfname(m_result.get(), column); }
    bool isNull(int row, int column) const override { return PQgetisnull(m_result.get(), row, column); }
    QByteArrayView value(int row, int column) const override
    {
        return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
    }

private:
    PqResult m_result;
};

} // namespace Howdah
