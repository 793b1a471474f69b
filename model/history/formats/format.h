// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "history/history.h"

#include <QLatin1StringView>

#include <span>

namespace Howdah {

/// A way of keeping migrations on disk. The set is open: a format is one class and one row in formats.cpp. Stateless
/// and const: any thread may call it. Blocking file access: not for the GUI thread.
class HistoryFormat
{
public:
    virtual ~HistoryFormat() = default;

    virtual QLatin1StringView id() const = 0; ///< as on the command line
    virtual QString title() const = 0;
    /// Whether this path (a file or a folder, existing) looks like a history of this format.
    virtual bool recognizes(const QString &path) const = 0;
    /// Fails only when nothing can be read at all (no such path, unreadable folder); bad files are faults in the
    /// history.
    virtual Result<History> read(const QString &path, const HistoryOptions &options) const = 0;
    /// Writes a revision after its parents. All files or none are left behind, nothing is overwritten.
    virtual Result<WrittenRevision> write(const QString &path, const NewRevision &revision) const = 0;
};

/// All formats, the ones that are surest of what they recognize first.
std::span<const HistoryFormat *const> historyFormats();
/// The format with this id, or null.
const HistoryFormat *historyFormat(QStringView id);

/// Reads a history of whatever format the path has: a folder of revisions, a migration folder, a project, a settings
/// file.
Result<History> readHistory(const QString &path, const HistoryOptions &options = {});

} // namespace Howdah
