// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QByteArray>

namespace Howdah {

/// The data dictionary: every table with its columns, keys, indexes, rules and who uses it, every view, type, routine
/// and sequence, with their comments. Deterministic, UTF-8, in the language of the program.
QByteArray dictionaryHtml(const Database &database); ///< one page that needs nothing beside it, light and dark
QByteArray dictionaryMarkdown(const Database &database);

} // namespace Howdah
