// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/apply/apply.h"
#include "service/apply/applyjournal.h"
#include "service/apply/indoubt.h"
#include "service/apply/localjournal.h"
#include "service/apply/versiontrail.h"
#include "service/apply/waitwatch.h"

namespace Howdah {

/// Runs the segments of one run, in order, on a session that holds the journal's lock. Blocks. `reader` is another
/// session of the same database, which nobody else uses meanwhile: over it the locks are seen that a statement waits
/// for.
class Applier
{
public:
    Applier(Session &session, Session &reader, const ApplyScript &script, std::vector<VersionTrail> trails,
        const ApplyOptions &options, Application &result, ApplyWatch watch, Progress progress, std::stop_token stop);

    /// From the first segment that does not stand by these marks; the run is in the journal.
    Result<void> run(const std::vector<ApplyMark> &marks);

    /// The index of the segment that runs first.
    static size_t firstOf(const ApplyScript &script, const std::vector<ApplyMark> &marks);

private:
    Result<void> begin(const std::vector<ApplyMark> &marks);
    Result<void> settle(const ApplySegment &segment, const ApplyMark &mark, bool &isDone);
    Result<void> runSegment(const ApplySegment &segment);
    Result<void> findTrails();
    Result<void> runOnce(const ApplySegment &segment);
    Error explained(Error error, const ApplySegment &segment);
    Result<void> retried(const ApplySegment &segment, const std::function<Result<void>()> &once);
    Result<void> runBlock(const ApplySegment &segment);
    Result<void> runSingle(const ApplySegment &segment);
    Result<void> runAlone(const ApplySegment &segment);
    Result<void> shortenPatience(QStringList &locals);
    Result<void> runLone(const ApplyStatement &statement);
    Result<void> repair(const QStringList &statements);
    Result<void> send(const ApplyStatement &statement);
    Error located(Error error, const ApplyStatement &statement);
    Result<void> rest(int milliseconds) const;
    AppliedSegment *reported(const ApplySegment &segment);
    void say(const QString &line) const;
    void note(const QString &event, const ApplySegment &segment, QJsonObject facts = {});

    Session &m_session, &m_reader;
    const ApplyScript &m_script;
    std::vector<VersionTrail> m_trails;
    const ApplyOptions &m_options;
    Application &m_result;
    const ApplyWatch m_watch;
    const Progress m_progress;
    const std::stop_token m_stop;
    ApplyJournal m_journal;
    LocalJournal m_local;
    std::optional<WaitWatch> m_waits;
    qint64 m_waited = 0; ///< milliseconds, of the statements of the block under way
    bool m_localFails = false;
    bool m_isMarked = false; ///< the segment under way has its row already
};

} // namespace Howdah
