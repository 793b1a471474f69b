// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "service/source/scriptfile.h"
#include "sql/parse/script.h"

#include <QStringList>

#include <vector>

namespace Howdah {

/// One statement of a script that is to be applied.
struct ApplyStatement {
    ScriptStatement source;
    int number = 1; ///< in the script, from 1
    QString text; ///< its beginning, in one line; strings in statements about passwords are left out
    QString kind; ///< the node's name in PostgreSQL's parse tree; empty: a newer server's words, perhaps
    QString setting; ///< that it sets or resets
    bool isLocal = false; ///< it is set for the transaction alone
};

/// What stands or falls as one.
struct ApplySegment {
    enum class Kind {
        Setting, ///< sets the session's own, outside of a transaction: leaves nothing in the database
        Block, ///< BEGIN … COMMIT
        Single, ///< a statement outside of them: in a transaction of its own, unless PostgreSQL refuses it there
    };

    Kind kind = Kind::Single;
    size_t first = 0, end = 0; ///< indexes of its statements
    int number = 0; ///< from 1; 0: a setting, which is not counted
    bool isUndone = false; ///< a block that ends with ROLLBACK
};

struct ApplyScript {
    QString name;
    QString checksum; ///< SHA-256 of its text
    std::vector<ApplyStatement> statements;
    std::vector<ApplySegment> segments; ///< in order, without gaps
    int count = 0; ///< of those that are numbered
    bool setsLockTimeout = false;
    bool setsRole = false;
    QStringList ownSettings; ///< names with a point in them, which pg_settings does not list

    int firstLine(const ApplySegment &segment) const { return statements[segment.first].source.line; }
    int lastLine(const ApplySegment &segment) const { return statements[segment.end - 1].source.line; }
};

/// Cuts a script into its segments, as psql would run them with ON_ERROR_STOP. Parse, with "NAME:LINE", for what
/// cannot be read; Unsupported for what would leave the hands that apply it: PREPARE TRANSACTION, AND CHAIN, DISCARD
/// ALL, a transaction that is never ended, psql's \connect and \q.
Result<ApplyScript> cutScript(const SqlText &script);

} // namespace Howdah
