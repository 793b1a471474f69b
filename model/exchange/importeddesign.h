// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <QStringList>

#include <vector>

namespace Howdah {

/// Tables that belong together as a file says: a subject area.
struct ImportedGroup {
    QString name;
    std::vector<QualifiedName> tables;

    bool operator==(const ImportedGroup &) const = default;
};

/// One statement, and the line of the file it came from. Lines within it keep step with the file's, so that what a
/// server says of its third line is true of the third line there.
struct ImportedStatement {
    qsizetype line = 1;
    QString sql;

    bool operator==(const ImportedStatement &) const = default;
};

/// What a file in another language, or of another system, asks for in PostgreSQL's words.
struct ImportedDesign {
    std::vector<ImportedStatement> statements; ///< in an order that runs
    std::vector<ImportedGroup> groups;
    QStringList notes; ///< what was decided or left out, a sentence each
};

} // namespace Howdah
