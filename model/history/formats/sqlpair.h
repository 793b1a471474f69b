// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/formats/format.h"

namespace Howdah {

/// Plain SQL in pairs, in name order, one line of descent: folders `NNNN_slug/{up,down}.sql`, or files
/// `NNNN_slug.up.sql` beside `NNNN_slug.down.sql` (also with a time stamp for NNNN). New revisions follow the folder's
/// habit; an empty folder gets numbered folders. Statements that may not run in a transaction stand outside BEGIN …
/// COMMIT.
class SqlPairFormat final : public HistoryFormat
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("sql"); }
    QString title() const override;
    bool recognizes(const QString &path) const override;
    Result<History> read(const QString &path, const HistoryOptions &options) const override;
    Result<WrittenRevision> write(const QString &path, const NewRevision &revision) const override;
};

} // namespace Howdah
