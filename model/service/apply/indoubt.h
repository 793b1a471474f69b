// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"
#include "service/apply/applyscript.h"

namespace Howdah {

/// What the catalog tells of a statement that was begun outside of a transaction and not seen to end.
struct InDoubt {
    enum class Verdict {
        Done, ///< what it makes or drops stands, or is gone; after the repair
        Again, ///< it left nothing, or may be run twice; after the repair
        Unknown, ///< the catalog does not tell
    };

    Verdict verdict = Verdict::Unknown;
    QString sentence; ///< what was found
    QStringList repair; ///< statements, outside of a transaction
};

/// What must be remembered of the catalog before it is begun, JSON. Blocks. Errors: the session's.
Result<QString> catalogBefore(Session &session, const ApplyStatement &statement);

/// Blocks. Errors: the session's.
Result<InDoubt> inDoubt(Session &session, const ApplyStatement &statement, const QString &before);

/// CREATE, DROP and REINDEX INDEX CONCURRENTLY: others read and write meanwhile, however long they wait themselves.
bool waitsForNobody(const ApplyStatement &statement);

} // namespace Howdah
