// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "exchange/importeddesign.h"
#include "schema/database.h"

#include <QByteArray>

#include <vector>

namespace Howdah {

/// Reads tables, partials, references, enums, indexes, checks, notes and groups. Types of other systems become
/// PostgreSQL's, and `notes` says which; a many-to-many reference becomes a table of its own. Pure. Parse errors say
/// "name:line".
Result<ImportedDesign> dbmlDesign(const QString &text, const QString &name);

/// The schema as DBML, deterministic, UTF-8. What the language has no word for is left out and named in a comment where
/// it would stand; the rest reads back as it was.
QByteArray toDbml(const Database &database, const std::vector<ImportedGroup> &groups = {});

} // namespace Howdah
