// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

#include <QStringList>

namespace Howdah {

/// What becomes of the guards: a remark, a query that stops the script at the statement that would fail or lose,
/// nothing.
enum class GuardStyle { Comment, Stop, Off };

struct ScriptOptions {
    QString title; ///< first comment line; empty: none, and no header
    bool transactions = true; ///< BEGIN and COMMIT around what may be transactional
    GuardStyle guards = GuardStyle::Comment;
    QStringList about{}; ///< further lines of the header: who wrote it, when, from which server
    std::optional<int> lockTimeout{}; ///< milliseconds, in the place of each statement's own
    Locks::LiveSizes sizes{}; ///< of what the plan reads whole or rewrites, where it is to run
    QString fingerprint{}; ///< of the source (fingerprintQuery()); the script refuses any other. Empty: it does not ask
};

/// A script that psql, and what is like it, runs as it is. It stops at the first error: by ON_ERROR_STOP, and, for who
/// goes on all the same, by a check that opens each transaction but the first and lets it fail when the one before did
/// not commit. What it sets in the session it resets at the end. An empty plan gives comments only.
QString toScript(const Plan &plan, const ScriptOptions &options = {});

/// The query whose one value changes with the definition of any table, column, constraint, index, view, routine,
/// trigger, policy or sequence.
QString fingerprintQuery();

/// "5s", "1500ms".
QString durationText(int milliseconds);

} // namespace Howdah
