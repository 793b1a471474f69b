// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace Howdah {

/// SQL in which what the parser of PostgreSQL 17 does not know is replaced, byte for byte, so that places stay.
struct NewerSyntax {
    QByteArray text;
    std::vector<qsizetype> notEnforced; ///< NOT ENFORCED became blanks
    std::vector<qsizetype> virtualColumns; ///< VIRTUAL, or nothing, became STORED
    std::vector<qsizetype> notNullConstraints; ///< NOT NULL column, as a table's constraint, became CHECK(column)

    bool isEmpty() const { return notEnforced.empty() && virtualColumns.empty() && notNullConstraints.empty(); }
};

/// PostgreSQL 18's syntax as 17's; `text` is UTF-8 without zero bytes.
NewerSyntax withoutNewerSyntax(const QByteArray &text);

} // namespace Howdah
