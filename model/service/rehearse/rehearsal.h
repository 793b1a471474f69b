// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/facts.h"
#include "service/source/source.h"

#include <optional>

namespace Howdah {

/// What became of a statement in a rehearsal.
enum class Outcome {
    Ran,
    RowsMissing, ///< a foreign key asked for rows, and the clone has none: nothing can be said of it
    LeftOut, ///< not run and not missed
    Refused, ///< what is read may not do it here
    Failed,
    NotRun, ///< one before it failed
};

/// When what a statement did is there for others.
enum class Commits {
    Later, ///< its script ends the transaction
    Itself, ///< at once: it stands in no transaction of the script's
    Within, ///< in several parts, while it runs: PostgreSQL refuses it in a transaction
};

/// A lock as pg_locks showed it.
struct SeenLock {
    QualifiedName relation; ///< as it was called before the statement
    QChar kind; ///< pg_class.relkind
    Locks::Mode mode = Locks::Mode::None;
    bool isNew = false; ///< the script made the relation: nobody else uses it
    int since = 0; ///< the number of the statement that took it

    bool operator==(const SeenLock &) const = default;
};

/// Where the table of locks says something else than what was measured. Keys as Locks::key() and word() give them.
struct Contradiction {
    enum class About { Lock, Work, Transaction };

    About about = About::Lock;
    QualifiedName relation;
    QString said, measured;

    bool operator==(const Contradiction &) const = default;
};

/// One statement of the script. Numbers count from 0.
struct RehearsedStatement {
    int line = 1;
    QString text; ///< its beginning, in one line; strings in statements about passwords are left out
    Outcome outcome = Outcome::NotRun;
    QString note; ///< one sentence about what became of it; empty: none
    std::optional<Error> error;
    double milliseconds = 0; ///< with no rows there
    int transaction = -1; ///< its number
    Commits commits = Commits::Itself;
    bool isUndone = false; ///< its transaction was rolled back
    bool isMeasured = false; ///< locks and work were looked at
    std::vector<SeenLock> locks; ///< that it took; one entry a relation, the strongest
    std::vector<SeenLock> held; ///< of SHARE and more, on what others use, that its transaction had taken before
    std::vector<QualifiedName> rewrites; ///< tables written anew
    std::vector<QualifiedName> builds; ///< indexes made or made anew, on tables that were there and are not rewritten
    std::vector<QualifiedName> scans; ///< tables of which every row is read
    bool isEmptying = false; ///< TRUNCATE: the new files hold nothing
    bool isJudged = false; ///< the table of locks knows it
    std::vector<Contradiction> contradictions;

    /// Works on a table that others use while they cannot write to it.
    bool isBlocking() const;
};

struct Rehearsal {
    QString script, source; ///< as given; without a password
    int serverMajor = 0; ///< of the scratch server
    std::vector<RehearsedStatement> statements;
    QStringList notes; ///< about the whole; a sentence each

    const RehearsedStatement *failed() const; ///< or refused; null: none
    bool hasFindings() const; ///< blocking work, or a contradiction
};

/// Runs a script on a clone of a source's schema, without its rows, in the private server: behind its fence, statement
/// by statement, up to the first that fails. Neither the source nor anything else is written to. Blocks; a stop
/// cancels on the server too, and fails with Cancelled. Fails, too, when the clone cannot be made; a statement that
/// fails is part of the result.
Result<Rehearsal> rehearse(
    const SqlText &script, const Source &source, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
