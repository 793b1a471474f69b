// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

namespace Howdah {

/// The `version` written into the JSON of a database; grows when a reader of the old form would misread the new one.
inline constexpr int s_databaseJsonVersion = 1;

/// A database as canonical JSON (UTF-8, final newline): equal values give equal bytes. One line per object, keys in the
/// order of the value types' fields and named like them; a field that has its type's default is left out. A name inside
/// a schema is {"schema", "name"}; enumerations are words, characters strings of one letter.
QByteArray toJson(const Database &database);

/// Reads what toJson() writes; what is left out has its default, unknown keys are passed over.
/// Error: Parse, naming the place ("tables[3].columns[0].notNull"), also for another version.
Result<Database> databaseFromJson(const QByteArray &json);

} // namespace Howdah
