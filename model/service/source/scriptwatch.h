// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/fence.h"
#include "service/source/scriptfile.h"
#include "sql/parse/script.h"

#include <functional>
#include <stop_token>

namespace Howdah {

class EmbeddedServer;
class ScratchDatabase;
class Session;

/// Looks on while a script runs, on the thread that runs it.
class ScriptWatch
{
public:
    virtual ~ScriptWatch() = default;
    /// Before the first statement, on the session that runs them.
    virtual Result<void> begin(Session &session) = 0;
    /// Has a statement sent by calling `sending`, more than once if it likes, and gives what that came to.
    virtual Result<void> send(const ScriptStatement &statement, const std::function<Result<void>()> &sending) = 0;
    /// How a statement got in and what it came to. `raised`: as superuser, on a connection of the program's own, and a
    /// transaction that was open was ended for it and begun anew.
    virtual void ended(
        const ScriptStatement &statement, const Judgement &judgement, bool raised, const Result<void> &ran)
        = 0;
};

/// Runs one script, in which psql's commands are left out, as runScripts() does. False: it has to begin anew, in
/// another copy of that database, since a role or a tablespace was made in the middle of a transaction.
Result<bool> runWatched(EmbeddedServer &server, const ScratchDatabase &scratch, const SqlText &script,
    ScriptWatch &watch, const std::function<void(const QString &)> &progress, std::stop_token stop);

} // namespace Howdah
