// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"
#include "service/apply/applyscript.h"

#include <optional>

namespace Howdah {

/// One go at a script, as the journal in the database has it.
struct ApplyRun {
    QString run; ///< uuid
    QString script, checksum;
    /// "running": begun and not at its end; "finished"; "abandoned": its end is given up; "rolled back": finished, and
    /// taken back by a later one, which is "rollback".
    QString state;
    QString started, who;
    int segments = 0;
    QString undoes; ///< the run that it takes back (uuid); empty: none
    QString backup; ///< the file that was made before it; empty: none
};

/// What became of one segment of a run.
struct ApplyMark {
    int segment = 0, lastStatement = 0;
    bool isDone = false; ///< else: begun outside of a transaction, and not known how it ended
    QString settings; ///< of the session behind it (of one that is not done: before it), JSON
    QString before; ///< what the catalog said before it began, JSON; see InDoubt
};

/// The journal in the database: the schema howdah_journal with two tables, `run` (a row each time a script is applied)
/// and `applied` (a row a segment: run, script checksum, segment, its statements, state, when and who). What a
/// transaction does and its row are committed as one. Blocks; on the session's thread. Errors: the session's.
class ApplyJournal
{
public:
    explicit ApplyJournal(Session &session)
        : m_session(session)
    { }

    /// Takes the lock that lets one session apply at a time. Empty: it is this session's now; else a sentence that says
    /// who has it.
    Result<QString> lock();

    /// An error where its schema is one that another role may have set a trap in.
    Result<bool> exists();
    /// Makes it where it is not there.
    Result<void> make();
    /// The newest that is not at its end; only if the journal exists.
    Result<std::optional<ApplyRun>> halfRun();
    /// The newest that is finished, of this script.
    Result<std::optional<ApplyRun>> finishedRun(const QString &checksum);
    /// The newest of all that are finished.
    Result<std::optional<ApplyRun>> lastRun();
    Result<std::vector<ApplyMark>> marks(const QString &run);

    Result<void> begin(const QString &run, const ApplyScript &script, const QString &undoes);
    /// The first one of a run stays.
    Result<void> noteBackup(const QString &run, const QString &file);
    Result<void> end(const QString &run, const QString &state);
    /// `run` has taken `undone` back.
    Result<void> endRollback(const QString &run, const QString &undone);

    /// Inside of the segment's transaction, right before its end; with the session's settings as they are, but those
    /// of `locals` as `before` has them. Writes nothing in a transaction that is read-only.
    Result<void> markInside(const QString &run, const ApplyScript &script, const ApplySegment &segment,
        const QStringList &locals, const QString &before);
    /// In a transaction of its own, before what cannot stand in one, and behind it.
    Result<void> markStarted(const QString &run, const ApplyScript &script, const ApplySegment &segment,
        const QString &settings, const QString &before);
    Result<void> markDone(const QString &run, const ApplySegment &segment);

    /// The session's settings that are not the role's own, JSON.
    Result<QString> settings(const ApplyScript &script);
    Result<void> restore(const QString &settings);

private:
    Result<void> isNobodyElses();
    Result<void> inTransaction(std::vector<Query> queries);
    Result<std::optional<ApplyRun>> oneRun(const QString &condition, const QString &value);

    Session &m_session;
};

/// Of a setting of JSON as settings() gives it; null: the session has none of its own.
std::optional<QString> settingIn(const QString &settings, const QString &name);

} // namespace Howdah
