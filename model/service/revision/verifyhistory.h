// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/source.h"

#include <QJsonObject>

namespace Howdah {

/// What came of one way of a revision.
enum class StepOutcome {
    NotTried, ///< what it stands on is not there, or the way before it did not end well
    Exact,    ///< the schema is what it should be
    Empty,    ///< it says nothing, and the schema stays as it was
    Nothing,  ///< it says something, and the schema stays as it was
    Raises,   ///< Python ended it: NotImplementedError, or a mistake
    Differs,  ///< the schema is another one afterwards than it was before
    Fails,    ///< the server refused a statement
};

struct StepVerdict {
    StepOutcome outcome = StepOutcome::NotTried;
    QString sentence; ///< of what it failed with
    QString file; ///< where
    int line = 0;
    QStringList differences; ///< what is another, one line each
};

/// A revision that was run up, down and up again.
struct RevisionVerdict {
    QString revision, file;
    StepVerdict up, down, again;
    QStringList lost; ///< tables and columns that the way there drops and the way back makes anew, empty
    bool isHalfDone = false; ///< the way there failed and left something behind

    bool isFaulty() const;
};

struct HistoryVerdict {
    std::vector<RevisionVerdict> revisions; ///< in the order of an upgrade
    QStringList notes;

    int faults() const;
};

/// Runs each revision of an Alembic history up, down and up again in a scratch database, from nothing to every head,
/// and compares the schema after each step. Where a step leaves something behind, the history is built anew up to
/// there. Runs the project's Python inside the fence: only call it when the person asked for that. Blocks.
Result<HistoryVerdict> verifyHistory(
    const QString &path, const PythonOptions &python, const Progress &progress = {}, std::stop_token stop = {});

/// One line a fault, "file:line: what", and a last one that counts.
QString verdictText(const HistoryVerdict &verdict);
/// {"version": 1, "revisions": [{"revision", "file", "up", "down", "again", "lost"}], "faults": N}
QJsonObject verdictJson(const HistoryVerdict &verdict);

} // namespace Howdah
