// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "server/session.h"

#include <map>
#include <stop_token>

namespace Howdah {

/// What came of seeding.
struct SeededRows {
    int tables = 0; ///< tables that could hold rows
    int filled = 0; ///< that hold some now
};

/// Puts a few made-up rows into every table of a scratch database, parents before children, so that a proof has
/// something to lose. Rows that a check, a trigger or a key refuses are left out. The session must be open for writing.
/// Blocks.
Result<SeededRows> seedRows(Session &session, const Database &database, std::stop_token stop = {});

/// How many rows a table holds, and a hash of the values of each of its columns whatever their order.
struct TableFingerprint {
    qint64 rows = 0;
    std::map<QString, QString> columns; ///< name → hash

    bool operator==(const TableFingerprint &) const = default;
};

/// Labels of enums under which values are to be hashed instead of today's, by type as columns name it (domains too); a
/// type without labels holds such an enum where it cannot be replaced, and its columns are left out.
using FormerLabels = std::map<QString, std::map<QString, QString>>;

/// Of every ordinary table of the database. Blocks.
Result<std::map<QualifiedName, TableFingerprint>> fingerprints(
    Session &session, const Database &database, std::stop_token stop = {}, const FormerLabels &labels = {});

/// What `later` lost of `earlier` among the tables and the columns (by type) that both databases have
/// and that were hashed; one sentence, empty
/// when nothing.
QString lostRows(const std::map<QualifiedName, TableFingerprint> &earlier, const Database &before,
    const std::map<QualifiedName, TableFingerprint> &later, const Database &after);

} // namespace Howdah
