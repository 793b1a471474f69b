// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"
#include "service/source/fence.h"

#include <memory>
#include <stop_token>

namespace Howdah {

class EmbeddedServer;
class ScratchDatabase;

/// Runs single statements of a script as superuser in its scratch database, on a connection of the program's own that
/// no code of the script's ever runs on: event triggers are off, names are found along the script's search path, and
/// what is made belongs to the script's role. Blocks.
class Raised
{
public:
    Raised(EmbeddedServer &server, const ScratchDatabase &scratch, std::stop_token stop);

    /// `judgement` is that of `sql` and is Raised, Made or Walled. Refused, in one sentence, when it may not be.
    Result<void> run(const QString &sql, const Judgement &judgement, const QString &searchPath);

private:
    Result<void> open();
    Result<void> mayBeGiven(const QString &role);
    Result<void> mayBeMade(const Judgement &judgement);
    Result<void> runIn(const QString &sql, const Judgement &judgement, const QString &searchPath);

    EmbeddedServer &m_server;
    const ScratchDatabase &m_scratch;
    std::stop_token m_stop;
    std::unique_ptr<Session> m_session;
};

} // namespace Howdah
