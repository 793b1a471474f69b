// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/dbml.h"
#include "service/source/scriptfile.h"

namespace Howdah {

/// Whether the file is called so.
bool isDbml(const QString &path);

/// Reads a file of DBML; compressed or in UTF-16, too. File or Parse, with "path:line". Blocks.
Result<DbmlDesign> readDbml(const QString &path);

/// Its statements as scripts to run; an error of one names the file and the line that asked for it.
std::vector<SqlText> scriptsOf(const DbmlDesign &design, const QString &path);

} // namespace Howdah
