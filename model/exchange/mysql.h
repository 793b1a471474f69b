// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "exchange/importeddesign.h"

#include <stop_token>

namespace Howdah {

/// Reads what a dump of MySQL or MariaDB makes: tables with their keys, checks and comments; rows are passed over. What
/// has another shape in PostgreSQL (types, counting, unsigned, enum, set, names) is decided and said in `notes`, and so
/// is what is left out (views, routines, triggers, partitions). Pure. Parse errors say "name:line".
/// A stop is heard between two statements: Cancelled.
Result<ImportedDesign> mysqlDesign(const QString &text, const QString &name, std::stop_token stop = {});

} // namespace Howdah
