// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/formats/format.h"

namespace Howdah {

/// Alembic environments (1.7 to 1.19 tried): revision files are read as text, never executed; new ones are what
/// `alembic` itself would make, in the project's own file naming. Thread: any; blocking.
class AlembicFormat final : public HistoryFormat
{
public:
    QLatin1StringView id() const override { return QLatin1StringView("alembic"); }
    QString title() const override;
    bool recognizes(const QString &path) const override;
    Result<History> read(const QString &path, const HistoryOptions &options) const override;
    Result<WrittenRevision> write(const QString &path, const NewRevision &revision) const override;
};

} // namespace Howdah
