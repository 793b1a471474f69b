// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace Howdah {

/// A TableGroup: a subject area.
struct DbmlGroup {
    QString name;
    std::vector<QualifiedName> tables;

    bool operator==(const DbmlGroup &) const = default;
};

/// One statement, and the line of the DBML it came from. Lines within it keep step with the file's, so that what a
/// server says of its third line is true of the third line there.
struct DbmlStatement {
    qsizetype line = 1;
    QString sql;

    bool operator==(const DbmlStatement &) const = default;
};

/// What a file of DBML (https://dbml.dbdiagram.io/docs) asks for, in PostgreSQL's words.
struct DbmlDesign {
    std::vector<DbmlStatement> statements; ///< in an order that runs
    std::vector<DbmlGroup> groups;
    QStringList notes; ///< what was decided or left out, a sentence each
};

/// Reads tables, partials, references, enums, indexes, checks, notes and groups. Types of other systems become
/// PostgreSQL's, and `notes` says which; a many-to-many reference becomes a table of its own. Pure. Parse errors say
/// "name:line".
Result<DbmlDesign> dbmlDesign(const QString &text, const QString &name);

/// The schema as DBML, deterministic, UTF-8. What the language has no word for is left out and named in a comment where
/// it would stand; the rest reads back as it was.
QByteArray toDbml(const Database &database, const std::vector<DbmlGroup> &groups = {});

} // namespace Howdah
