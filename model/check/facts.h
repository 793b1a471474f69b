// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/name.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace Howdah {
class Session;
}

namespace Howdah::Check {

struct TableFacts {
    std::optional<qint64> rows; ///< the planner's estimate; unset before the first VACUUM or ANALYZE
    bool readable = true; ///< this role may read all of its columns
    bool filtered = false; ///< row security hides rows of it from this role
    bool locked = false; ///< another session keeps everybody out of it
    bool analyzed = true; ///< the server holds statistics of its columns, and this role may see them
    qint64 bytes = 0;           ///< with indexes and TOAST
    qint64 indexBytes = 0;
    qint64 sequentialScans = 0, indexScans = 0;
    qint64 inserts = 0, updates = 0, deletes = 0;
};

struct IndexFacts {
    qint64 bytes = 0;
    qint64 scans = 0;
};

/// Sizes and counters of a running system, read once per run (resources/sql/facts).
struct LiveFacts {
    QHash<QualifiedName, TableFacts> tables;
    QHash<QualifiedName, IndexFacts> indexes;
    QSet<QualifiedName> building; ///< indexes that a session is building now
    bool buildsUnseen = false; ///< a session builds an index, and this role may not see which
    QDateTime statisticsSince;   ///< the reset, or the server's start when they never were reset
    double statisticsDays = 0;   ///< their age, by the server's clock
};

Result<LiveFacts> readFacts(Session &session);

/// "1,234,567" and "12.3 MB": as evidence shows them, in English digits so that reports are stable.
QString countText(qint64 value);
QString sizeText(qint64 bytes);

} // namespace Howdah::Check
