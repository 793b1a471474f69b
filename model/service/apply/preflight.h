// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/facts.h"
#include "service/apply/applyscript.h"
#include "service/source/source.h"

namespace Howdah {

/// What is known before a script is applied.
struct Preflight {
    std::shared_ptr<const Database> schema; ///< as it is
    std::vector<Locks::LockFacts> locks; ///< of each statement, those on relations that others may use
    QStringList refusals; ///< why it cannot run to its end; a sentence each
    QStringList remarks; ///< who stands in its way now; a sentence each
};

/// Reads the schema and asks for owners, for the sessions that hold what the statements from `from` on will lock, and
/// for old transactions. Nothing is written, nobody's session is ended. Blocks. Errors: the session's.
Result<Preflight> preflight(
    const OpenedSource &opened, const ApplyScript &script, size_t from, std::stop_token stop = {});

} // namespace Howdah
