// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"
#include "service/apply/applyscript.h"

#include <optional>

namespace Howdah {

/// What Alembic's version table holds at one point of a script, as far as the script names revisions.
struct VersionState {
    QStringList present, absent;
    bool isEmpty = false; ///< no other row either
};

/// How a script that Alembic wrote (`upgrade FROM:TO --sql`) moves one version table: a table with the column
/// version_num, of whatever name.
struct VersionTrail {
    struct Step {
        size_t statement = 0; ///< index
        QString taken, put; ///< revisions; empty: none
    };

    QString table; ///< as SQL, as the script names it
    std::vector<Step> steps; ///< of what is committed
    bool isMade = false; ///< the script makes the table before its first step: it begins without a row
    bool isMissing = false; ///< there is no such table (yet)
    QString home; ///< of a missing one: the schema where it would be made; empty: not known

    /// Before that statement runs; of the number of statements: at the end.
    VersionState before(size_t statement) const;
};

/// Those of a script, by their tables and the search paths that these are named under.
std::vector<VersionTrail> versionTrails(const ApplyScript &script);

/// The same with the tables' full names, where they are there: by the search path that the role begins with and those
/// that the script sets. Blocks; outside of a transaction, and the session is left as it was. Errors: the session's.
Result<std::vector<VersionTrail>> foundTrails(Session &session, const ApplyScript &script);

/// Whether the error is that this role may not read a table, of a script that takes on another one, which may.
bool isOfAnotherRole(const Error &error, const ApplyScript &script);

/// A sentence where the database is not at the revision that the script goes on from at that statement; else empty.
/// Blocks. Errors: the session's.
Result<QString> versionConflict(
    Session &session, const std::vector<VersionTrail> &trails, size_t statement, size_t statements);

/// In the transaction of the statement, right before it: takes the row that it is to move, so that another who moves it
/// waits. A sentence where the row is not there (any more). Blocks. Errors: the session's.
Result<QString> takenVersion(Session &session, const std::vector<VersionTrail> &trails, size_t statement);

/// Where the database stands: "alembic_version: 4c21f0". Of the script's tables, or of those that are there where it
/// moves none. Empty: there is none, or this role may not read it. Blocks.
QStringList versionLines(Session &session, const std::vector<VersionTrail> &trails);

} // namespace Howdah
