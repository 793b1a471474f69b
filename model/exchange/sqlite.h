// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/importeddesign.h"
#include "store/sqlitefile.h"

namespace Howdah {

/// What a SQLite database is in PostgreSQL: tables, keys, indexes, checks. What its loose types became, and what is
/// left out, is said in `notes`. Pure.
ImportedDesign sqliteDesign(const Sqlite::File &file);

} // namespace Howdah
