// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/databaseposition.h"
#include "history/formats/format.h"
#include "history/history.h"

#include <QFuture>

namespace Howdah {

class Session;

/// Where migrations are and of which format, for anything a person may name: a project (its migration folder), a
/// migration folder, a folder of revisions, an alembic.ini.
struct HistoryPlace {
    QString path; ///< what readHistory() takes
    QString format; ///< a format's id; empty: whatever is recognized
    HistoryOptions options; ///< what the project says about the files
};
Result<HistoryPlace> historyPlace(const QString &path);

/// Reads a history on a worker thread; `path` as for historyPlace().
QFuture<Result<std::shared_ptr<const History>>> loadHistory(const QString &path, const HistoryOptions &options = {});
/// The same on this thread; blocking.
Result<std::shared_ptr<const History>> loadHistoryNow(const QString &path, const HistoryOptions &options = {});

/// The rows of every version table of a database: those of the name the history's settings give (`table` or
/// `schema.table`), else any table with a version_num column. One position per table, called `name` (and its schema, or
/// its schema and name, when there are several); one without a table when there is none. Blocking; reads only.
Result<std::vector<DatabasePosition>> databasePositions(
    Session &session, const QString &name, const QString &versionTable);

/// Writes a revision into the project's (or folder's) history. `format` is a format's id, empty for the project's own.
/// Blocking.
Result<WrittenRevision> writeRevision(const QString &path, const QString &format, const NewRevision &revision);

} // namespace Howdah
