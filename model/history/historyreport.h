// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/databaseposition.h"
#include "history/history.h"
#include "history/migrationpath.h"

#include <QJsonObject>

namespace Howdah {

/// What `revisions` prints: a history, where databases stand in it, and a path if one was asked for.
struct HistoryReport {
    const History &history;
    std::vector<DatabasePosition> positions;
    std::optional<MigrationPath> path;
};

/// Field names of the command line's contract (product §3): heads, real_heads, bases, real_bases, revisions,
/// walk_revisions, upgrade_base_to_heads, upgrade_base_to, downgrade_heads_to, downgrade_heads_to_base, faults,
/// databases, path. The two maps are quadratic, so they are left out above 2000 revisions and `paths_omitted` says so.
QJsonObject historyJson(const HistoryReport &report);

/// Lines as `alembic history` prints them, newest first, then paths, positions and faults.
QString historyText(const HistoryReport &report);

/// The lane graph as a self-contained SVG, light or dark by the viewer's preference.
QString historySvg(const HistoryReport &report);

/// The marks of a revision in Alembic's words, in its order: "head", "effective head", "base", "branchpoint",
/// "mergepoint".
std::vector<QString> revisionMarks(const Revision &revision);

} // namespace Howdah
