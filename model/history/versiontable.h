// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// Takes Alembic's own table (`table` or `schema.table`, with its one column version_num) and its primary key out of a
/// schema: it belongs to the tool, not to the design, and must never be part of a difference.
void removeVersionTable(Database *database, const QString &versionTable);

} // namespace Howdah
