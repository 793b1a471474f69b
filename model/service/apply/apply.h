// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/apply/preflight.h"

#include <optional>

namespace Howdah {

struct ApplyOptions {
    /// What to do about a statement of which the catalog does not tell whether it ran to its end.
    enum class Doubt { Ask, Repeat, Skip };

    bool dryRun = false; ///< only say what would run
    bool resume = false; ///< go on with a run that is not at its end
    bool again = false; ///< though it was applied already
    bool undoes = false; ///< it takes the newest script back that was applied to its end
    bool abandon = false; ///< the end of another script's run is given up
    int lockTimeout = 5000; ///< milliseconds, where the script sets none
    int retries = 8; ///< of a segment that did not get its locks, or was the victim of a deadlock
    Doubt doubt = Doubt::Ask;
    std::optional<Source> base; ///< the schema that the script was made for: another one is refused
    bool despiteDrift = false; ///< it is only said
    QString backup; ///< file or folder for pg_dump before the first statement; empty: none
};

/// A segment, and what became of it.
struct AppliedSegment {
    enum class State { NotRun, Stood, Ran, Failed };

    int number = 0, firstStatement = 1, lastStatement = 1, firstLine = 1, lastLine = 1;
    State state = State::NotRun; ///< Stood: from a run before
    double milliseconds = 0;
    int retries = 0;
    bool isAlone = false; ///< it ran outside of a transaction
    Locks::LockFacts locks; ///< of what is not the script's own, by the pre-flight
    QStringList statements; ///< their beginnings
};

struct Application {
    enum class State { Planned, Finished, WasFinished, NothingToDo, Failed };

    QString script, checksum, target, run; ///< run: empty where none was begun
    QString backup; ///< the file; empty: none was made
    QString undoes; ///< the run that this one takes back; empty: none
    State state = State::Planned;
    std::vector<AppliedSegment> segments; ///< the numbered ones
    QStringList refusals, remarks; ///< of the pre-flight; a sentence each
    QStringList versions; ///< where Alembic's tables are that the script moved, at its end: "alembic_version: 4c21f0"
    std::optional<Error> error;
    QString standing; ///< where things stand, in a sentence or two
};

/// Gets each line of progress, on the thread that applies.
using ApplyWatch = std::function<void(const QString &line)>;

/// Applies a script to a live database, segment by segment, under a lock that lets only one do so, and keeps a journal
/// there (see ApplyJournal) and here (see LocalJournal): a run that was cut off anywhere is known by the next one.
/// Blocks; a stop cancels on the server too. Fails, with nothing done, with Refused where it may not begin (another is
/// at it, a half run, owners), with Usage where the target is no server. A statement that fails is part of the result;
/// what its transaction did is undone, what was committed before stands.
Result<Application> apply(const SqlText &script, const Source &target, const ApplyOptions &options,
    const ApplyWatch &watch, const Progress &progress = {}, std::stop_token stop = {});

/// For a person, and as JSON (version 1).
QString applicationText(const Application &application);
QByteArray applicationJson(const Application &application);

} // namespace Howdah
