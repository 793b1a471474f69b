// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "schema/database.h"
#include "server/session.h"

#include <map>
#include <set>
#include <stop_token>

namespace Howdah {

/// Labels of enums under which values are to be hashed instead of today's, by type as columns name it (domains too); a
/// type without labels holds such an enum where it cannot be replaced.
using FormerLabels = std::map<QString, std::map<QString, QString>>;

/// A column that stands at both moments.
struct WatchedColumn {
    Column then, now;
    bool retyped = false; ///< to another type, which no rename explains
};

/// A table that stands at both moments. `whole`: with its partitions or children, since rows may have moved among them.
struct WatchedTable {
    QualifiedName then, now;
    bool whole = false;
    std::vector<WatchedColumn> columns;
};

/// What must be the same at two moments.
struct RowWatch {
    std::vector<WatchedTable> tables;
    std::vector<std::pair<QualifiedName, QualifiedName>> sequences; ///< then and now
    std::vector<QualifiedName> fresh; ///< made in between: nothing may be in them
    FormerLabels labels;
};

/// What a plan says it loses, by the names of its start: tables and columns whose rows and values go.
struct SaidLosses {
    std::set<ObjectRef> gone; ///< rows and values that are not there after the way there
    std::set<ObjectRef> forGood; ///< and that the way back does not bring, with those that are cut
};
SaidLosses saidLosses(const Plan &up);

/// What must survive from `then` to `now`, whose objects were renamed by `renames` in between, but for `lost`.
RowWatch survivorsOf(
    const Database &then, const Database &now, const std::vector<Change> &renames, const std::set<ObjectRef> &lost);

/// How two moments compare.
struct RowVerdict {
    QString broke; ///< one sentence; empty: nothing is missing
    QStringList notJudged; ///< one each: what could not be told, and why
    int tables = 0, filled = 0; ///< compared, and with rows among them
};

/// Compares two databases, each over a session of its own, by count of rows, by hash of each column and of whole rows.
/// `touched` (tables and columns, by their names then) must hold something, or are named in notJudged. Blocks.
Result<RowVerdict> compareRows(
    Session &then, Session &now, const RowWatch &watch, const std::set<ObjectRef> &touched, std::stop_token stop = {});

} // namespace Howdah
