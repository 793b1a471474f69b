// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "history/revisiongraph.h"

namespace Howdah {

enum class Direction { Upgrade, Downgrade };

/// The revisions to run, in the order in which Alembic would run them.
struct MigrationPath {
    Direction direction = Direction::Upgrade;
    std::vector<QString> from; ///< where it starts; empty: base
    QString to; ///< the symbol it goes to
    std::vector<QString> revisions;

    bool operator==(const MigrationPath &) const = default;
};

/// What `alembic upgrade TARGET` runs on a database at `current` (oldest first). `current` may hold partial ids or
/// symbols.
Result<MigrationPath> upgradePath(
    const RevisionGraph &graph, const std::vector<QString> &current, const QString &target);

/// What `alembic downgrade TARGET` runs on a database at `current` (newest first).
Result<MigrationPath> downgradePath(
    const RevisionGraph &graph, const std::vector<QString> &current, const QString &target);

/// "FROM:TO": an upgrade, or a downgrade when everything TO names is already below FROM. An empty FROM is base, an
/// empty TO is heads; FROM may be a comma-separated list, as a database may stand at several revisions.
Result<MigrationPath> rangePath(const RevisionGraph &graph, const QString &range);

} // namespace Howdah
