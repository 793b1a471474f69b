// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <memory>

namespace Howdah {

/// Whether the table is where a migration tool keeps what it has run: Alembic's, of whatever name (one column,
/// version_num, and its key), or one that another known tool makes, by its name and columns.
bool isVersionTable(const Table &table);

/// Takes such tables with all that is theirs out of a schema: they belong to the tool, not to the design, and must
/// never be part of a difference. `versionTable` (`table` or `schema.table`) names Alembic's when it is known.
void removeVersionTables(Database *database, const QString &versionTable = {});

/// The same database where it has none, else one without them.
std::shared_ptr<const Database> withoutVersionTables(std::shared_ptr<const Database> database);

} // namespace Howdah
