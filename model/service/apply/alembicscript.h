// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/scriptfile.h"
#include "service/source/source.h"

namespace Howdah {

/// The SQL that the project's own alembic writes for a live database, its version table with it: from the revisions
/// where that stands to the one of the history's source (upgrade: its heads unless said). "FROM:TO" there says both,
/// and the text is the same each time; so does the script's name, which has them always. Empty where there is nothing
/// to do. Runs the project's Python inside the fence, which sees no database: only call it when the person asked for
/// that. Blocks. Errors: Usage where the target has several version tables, or a downgrade says no TO; Query with
/// alembic's own sentence.
Result<SqlText> alembicScript(const Source &history, const Source &target, bool isDowngrade,
    const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
