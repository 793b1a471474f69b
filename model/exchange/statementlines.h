// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/importeddesign.h"

namespace Howdah {

/// Puts a statement together whose parts stand in the lines that they come from.
class StatementLines
{
public:
    explicit StatementLines(qsizetype line)
        : m_first(line)
        , m_line(line)
    { }
    void add(qsizetype line, const QString &part)
    {
        // What was written further up in the file (a partial's column) stays where the text is.
        for (; m_line < line; ++m_line)
            m_sql += QLatin1Char('\n');
        m_sql += part;
        m_line += part.count(QLatin1Char('\n'));
    }
    ImportedStatement statement() const { return {m_first, m_sql}; }

private:
    qsizetype m_first, m_line;
    QString m_sql;
};

} // namespace Howdah
