// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

#include <QStringList>

namespace Howdah {

/// Types a person may choose for a column: PostgreSQL's own in the server's spelling, then the database's, qualified.
QStringList knownTypes(const Database &database);

/// What a person typed as format_type would print it: aliases resolved ("int" → "integer", "timestamptz(3)"), names of
/// the database's own types qualified. "serial" and its kin are left to the caller. Refused with one sentence when no
/// such type is known. Source: PostgreSQL manual, "Data Types", table 8.1.
Result<QString> canonicalType(const QString &typed, const Database &database);

} // namespace Howdah
