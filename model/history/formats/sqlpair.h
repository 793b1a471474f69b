// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/formats/format.h"

namespace Howdah {

/// Plain SQL in numbered files, one line of descent in number order: folders `NNNN_slug/{up,down}.sql`, files
/// `NNNN_slug.up.sql` beside `NNNN_slug.down.sql`, and every other usual spelling (see SqlName), also files that hold
/// both ways under comments. New revisions follow the folder's habit; an empty folder gets numbered folders. Statements
/// that may not run in a transaction stand outside BEGIN … COMMIT.
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
