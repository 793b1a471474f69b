// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/revisiongraph.h"

namespace Howdah {

/// Where one database stands: the rows of its version table, as read.
struct DatabasePosition {
    QString name; ///< what the user calls the database
    QString table; ///< schema-qualified version table; empty when the database has none
    std::vector<QString> rows; ///< version_num, any number of rows

    bool operator==(const DatabasePosition &) const = default;
};

/// What a position means in a history.
struct PositionReport {
    std::vector<QString> current; ///< rows that are revisions of this history
    std::vector<QString> unknown; ///< rows no file declares (a file is missing, or it is another project's database)
    std::vector<QString> redundant; ///< current rows that other rows come after; Alembic would have removed them
    std::vector<QString> pending; ///< what `upgrade heads` would run, oldest first
    QString unknownBecause; ///< what Alembic says instead of upgrading; `pending` is then not known. Else empty
    std::vector<bool> applied; ///< per revision of the graph
};

PositionReport positionReport(const RevisionGraph &graph, const DatabasePosition &position);

} // namespace Howdah
