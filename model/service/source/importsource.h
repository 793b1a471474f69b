// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/importeddesign.h"
#include "service/source/scriptfile.h"

namespace Howdah {

/// Whether the file is a design in another language (DBML, Mermaid, PlantUML), or of another system (a SQLite database,
/// a dump of MySQL): by its name or by how it begins.
bool isImported(const QString &path);

/// Reads one; a text may be compressed or in UTF-16, too. Usage where it is none; File or Parse, with "path:line".
/// Blocks; a stop ends it.
Result<ImportedDesign> readImported(const QString &path, std::stop_token stop = {});

/// Its statements as scripts to run; an error of one names the file and the line that asked for it.
std::vector<SqlText> scriptsOf(const ImportedDesign &design, const QString &path);

} // namespace Howdah
