// SPDX-License-Identifier: Apache-2.0
#include "service/apply/applier.h"

#include "base/words.h"
#include "server/lockholder.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// 55P03 lock_not_available, 40P01 deadlock_detected.
bool isWorthAnotherTry(const Error &error)
{
    return isLockTimeout(error) || error.sqlState == "40P01"_L1;
}

/// 25001 active_sql_transaction, 2D000 invalid_transaction_termination: it wants to be alone.
bool isRefusedInTransaction(const Error &error)
{
    return error.sqlState == "25001"_L1 || error.sqlState == "2D000"_L1;
}

/// Milliseconds: often enough to see who held a lock before the time-out.
int lookEvery(int lockTimeout)
{
    return lockTimeout == 0 ? 250 : std::clamp(lockTimeout / 4, 20, 250);
}

/// Those who waited behind us get their turn: longer each time, half a minute at most.
int restBefore(int retry)
{
    return std::min(30000, 500 << std::min(retry, 6));
}

} // namespace

Applier::Applier(Session &session, Session &reader, const ApplyScript &script, std::vector<VersionTrail> trails,
    const ApplyOptions &options, Application &result, ApplyWatch watch, Progress progress, std::stop_token stop)
    : m_session(session)
    , m_reader(reader)
    , m_script(script)
    , m_trails(std::move(trails))
    , m_options(options)
    , m_result(result)
    , m_watch(std::move(watch))
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
    , m_journal(session)
    , m_local(result.run)
{ }

size_t Applier::firstOf(const ApplyScript &script, const std::vector<ApplyMark> &marks)
{
    // A segment that left nothing (a rollback, a read-only transaction) has no row: the last row tells.
    if (marks.empty())
        return 0;
    const auto found = std::ranges::find(script.segments, marks.back().segment, &ApplySegment::number);
    return size_t(found - script.segments.begin()) + (marks.back().isDone ? 1 : 0);
}

Result<void> Applier::run(const std::vector<ApplyMark> &marks)
{
    if (auto begun = begin(marks); !begun)
        return begun;
    size_t index = firstOf(m_script, marks);
    if (!marks.empty() && !marks.back().isDone) {
        bool isDone = false;
        if (auto settled = settle(m_script.segments[index], marks.back(), isDone); !settled)
            return settled;
        m_isMarked = !isDone;
        index += isDone ? 1 : 0;
    }
    for (; index < m_script.segments.size(); ++index) {
        if (auto ran = runSegment(m_script.segments[index]); !ran)
            return ran;
        m_isMarked = false;
    }
    return m_result.undoes.isEmpty() ? m_journal.end(m_result.run, u"finished"_s)
                                     : m_journal.endRollback(m_result.run, m_result.undoes);
}

Result<void> Applier::begin(const std::vector<ApplyMark> &marks)
{
    // The server notices that we are gone, and does not work on; where its system cannot tell, it does not.
    (void)m_session.query(u"SELECT pg_catalog.set_config('client_connection_check_interval', '1s', false)"_s);
    const auto process = m_session.query(u"SELECT pg_catalog.pg_backend_pid()"_s);
    if (!process)
        return std::unexpected(process.error());
    m_waits.emplace(m_reader, int(process->integer(0, 0)), lookEvery(m_options.lockTimeout), m_progress);
    if (!m_script.setsLockTimeout)
        if (auto set = m_session.execute(u"SET lock_timeout = %1"_s.arg(m_options.lockTimeout)); !set)
            return set;
    return marks.empty() ? Result<void>() : m_journal.restore(marks.back().settings);
}

Result<void> Applier::settle(const ApplySegment &segment, const ApplyMark &mark, bool &isDone)
{
    const ApplyStatement &statement = m_script.statements[segment.first];
    auto found = inDoubt(m_session, statement, mark.before);
    if (!found)
        return std::unexpected(found.error());
    say(tr("Statement %1 (line %2) was begun and not seen to end. %3")
            .arg(statement.number)
            .arg(statement.source.line)
            .arg(found->sentence));
    if (found->verdict == InDoubt::Verdict::Unknown) {
        if (m_options.doubt == ApplyOptions::Doubt::Ask)
            return failure(ErrorKind::Refused,
                tr("Look whether statement %1 did what it should, then say --in-doubt=skip or --in-doubt=repeat.")
                    .arg(statement.number),
                QStringLiteral("%1:%2").arg(m_script.name).arg(statement.source.line));
        found->verdict
            = m_options.doubt == ApplyOptions::Doubt::Skip ? InDoubt::Verdict::Done : InDoubt::Verdict::Again;
    }
    if (auto repaired = repair(found->repair); !repaired)
        return repaired;
    isDone = found->verdict == InDoubt::Verdict::Done;
    if (!isDone)
        return {};
    reported(segment)->state = AppliedSegment::State::Stood;
    note(u"found done"_s, segment);
    return m_journal.markDone(m_result.run, segment);
}

Result<void> Applier::runSegment(const ApplySegment &segment)
{
    if (segment.kind == ApplySegment::Kind::Setting)
        return send(m_script.statements[segment.first]);
    note(u"begun"_s, segment);
    QElapsedTimer timer;
    timer.start();
    auto ran = retried(segment, [&] { return runOnce(segment); });
    if (!ran)
        ran = std::unexpected(explained(ran.error(), segment));
    AppliedSegment &report = *reported(segment);
    report.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    report.state = ran ? AppliedSegment::State::Ran : AppliedSegment::State::Failed;
    if (ran)
        note(u"done"_s, segment, {{u"milliseconds"_s, qRound64(report.milliseconds)}});
    else
        note(u"failed"_s, segment, {{u"sqlState"_s, ran.error().sqlState}});
    return ran;
}

/// A table that was not there has its full name as soon as the script has made it.
Result<void> Applier::findTrails()
{
    if (std::ranges::none_of(m_trails, &VersionTrail::isMissing))
        return {};
    auto found = foundTrails(m_session, m_script);
    if (!found)
        return std::unexpected(found.error());
    m_trails = std::move(*found);
    return {};
}

/// Another tool may have moved the database since the last look, while this one waited for its locks most of all.
Result<void> Applier::runOnce(const ApplySegment &segment)
{
    if (auto found = findTrails(); !found)
        return found;
    m_waits->begin();
    auto conflict = versionConflict(m_session, m_trails, segment.first, m_script.statements.size());
    m_waits->end();
    if (!conflict && isOfAnotherRole(conflict.error(), m_script))
        conflict = QString(); // the role that the block takes on will be asked for the row
    if (!conflict || !conflict->isEmpty())
        return conflict ? std::unexpected(located(
                              {ErrorKind::Refused, *conflict, {}, {}, {}, {}}, m_script.statements[segment.first]))
                        : std::unexpected(conflict.error());
    return segment.kind == ApplySegment::Kind::Block ? runBlock(segment) : runSingle(segment);
}

/// "column exists already" is a riddle where the reason is that another tool made it meanwhile.
Error Applier::explained(Error error, const ApplySegment &segment)
{
    if (error.kind != ErrorKind::Query)
        return error;
    const auto conflict = versionConflict(m_session, m_trails, segment.first, m_script.statements.size());
    if (!conflict || conflict->isEmpty())
        return error;
    error.kind = ErrorKind::Refused;
    error.message = *conflict + u" ("_s + error.message + u')';
    error.detail.clear();
    return error;
}

Result<void> Applier::retried(const ApplySegment &segment, const std::function<Result<void>()> &once)
{
    for (int retry = 0;; ++retry) {
        auto ran = once();
        if (ran || !isWorthAnotherTry(ran.error()))
            return ran;
        const QStringList holders = m_waits->holders();
        if (retry == m_options.retries) {
            Error error = holders.isEmpty() ? withLockHolder(ran.error(), m_session) : ran.error();
            if (!holders.isEmpty())
                error.message = tr("It did not get its locks. %1").arg(holders.join(u' '));
            return std::unexpected(error);
        }
        const int pause = restBefore(retry);
        say((isLockTimeout(ran.error())
                ? tr("  Segment %1 did not get a lock in time and is undone; try %2 of %3 in %4 s.")
                : tr("  Segment %1 was the victim of a deadlock and is undone; try %2 of %3 in %4 s."))
                .arg(segment.number)
                .arg(retry + 2)
                .arg(m_options.retries + 1)
                .arg(QLocale().toString(pause / 1000.0, 'f', 1)));
        for (const QString &holder : holders)
            say(u"  "_s + holder);
        note(u"retry"_s, segment, {{u"sqlState"_s, ran.error().sqlState}});
        ++reported(segment)->retries;
        if (auto rested = rest(pause); !rested)
            return rested;
    }
}

Result<void> Applier::runBlock(const ApplySegment &segment)
{
    auto before = m_journal.settings(m_script);
    if (!before)
        return std::unexpected(before.error());
    QStringList locals;
    for (size_t i = segment.first; i < segment.end; ++i)
        if (m_script.statements[i].isLocal)
            locals << m_script.statements[i].setting;
    m_waited = 0;
    for (size_t i = segment.first; i < segment.end; ++i) {
        auto ran = shortenPatience(locals);
        if (ran && i + 1 == segment.end && !segment.isUndone)
            ran = m_journal.markInside(m_result.run, m_script, segment, locals, *before);
        if (ran)
            ran = send(m_script.statements[i]);
        if (!ran) {
            if (ran.error().kind != ErrorKind::Connection && ran.error().kind != ErrorKind::Cancelled)
                (void)m_session.execute(u"ROLLBACK"_s);
            return ran;
        }
    }
    return {};
}

/// Who waits behind the first lock of a block waits for its other ones, too: the time-out is for all of them together.
Result<void> Applier::shortenPatience(QStringList &locals)
{
    if (m_waited == 0 || m_script.setsLockTimeout || m_options.lockTimeout == 0)
        return {};
    locals << u"lock_timeout"_s;
    const qint64 left = std::max<qint64>(m_options.lockTimeout - m_waited, std::min(100, m_options.lockTimeout));
    return m_session.execute(u"SET LOCAL lock_timeout = %1"_s.arg(left));
}

/// First in a transaction, with its row; PostgreSQL says before it does anything where that may not be.
Result<void> Applier::runSingle(const ApplySegment &segment)
{
    if (m_isMarked)
        return runAlone(segment);
    const ApplyStatement &statement = m_script.statements[segment.first];
    // Under default_transaction_read_only it can leave nothing but settings.
    const auto reads = m_session.query(u"SELECT pg_catalog.current_setting('default_transaction_read_only')"_s);
    if (!reads)
        return std::unexpected(reads.error());
    if (reads->text(0, 0) == "on"_L1)
        return send(statement);
    auto ran = m_session.execute(u"BEGIN"_s);
    if (ran)
        ran = send(statement);
    if (ran)
        ran = m_journal.markInside(m_result.run, m_script, segment, {}, {});
    if (ran)
        return m_session.execute(u"COMMIT"_s);
    if (ran.error().kind == ErrorKind::Connection || ran.error().kind == ErrorKind::Cancelled)
        return ran;
    if (auto back = m_session.execute(u"ROLLBACK"_s); !back)
        return back;
    return isRefusedInTransaction(ran.error()) ? runAlone(segment) : ran;
}

Result<void> Applier::runAlone(const ApplySegment &segment)
{
    const ApplyStatement &statement = m_script.statements[segment.first];
    reported(segment)->isAlone = true;
    QString before;
    if (!m_isMarked) {
        const auto settings = m_journal.settings(m_script);
        const auto catalog = settings ? catalogBefore(m_session, statement) : settings;
        if (!catalog)
            return std::unexpected(catalog.error());
        before = *catalog;
        if (auto marked = m_journal.markStarted(m_result.run, m_script, segment, *settings, before); !marked)
            return marked;
        m_isMarked = true;
    } else {
        const auto marks = m_journal.marks(m_result.run);
        if (!marks)
            return std::unexpected(marks.error());
        before = marks->empty() ? QString() : marks->back().before;
    }
    auto ran = runLone(statement);
    if (ran)
        return m_journal.markDone(m_result.run, segment);
    if (ran.error().kind != ErrorKind::Query)
        return ran;
    const auto left = inDoubt(m_session, statement, before);
    if (!left)
        return std::unexpected(left.error());
    if (!isWorthAnotherTry(ran.error())) {
        if (!left->repair.isEmpty())
            say(u"  "_s + left->sentence);
        return ran;
    }
    // The next try begins with what this one left behind.
    if (auto repaired = repair(left->repair); !repaired)
        return repaired;
    if (left->verdict == InDoubt::Verdict::Done)
        return m_journal.markDone(m_result.run, segment);
    if (left->verdict == InDoubt::Verdict::Again)
        return ran;
    Error error = withLockHolder(ran.error(), m_session);
    error.sqlState.clear(); // not tried again
    error.detail = left->sentence;
    return std::unexpected(error);
}

/// Where nobody else waits for it, it may wait itself, unless the script says how long.
Result<void> Applier::runLone(const ApplyStatement &statement)
{
    const bool waits = !m_script.setsLockTimeout && waitsForNobody(statement);
    if (waits)
        if (auto set = m_session.execute(u"SET lock_timeout = 0"_s); !set)
            return set;
    auto ran = send(statement);
    if (waits && (ran || ran.error().kind == ErrorKind::Query))
        if (auto set = m_session.execute(u"SET lock_timeout = %1"_s.arg(m_options.lockTimeout)); !set)
            return set;
    return ran;
}

Result<void> Applier::repair(const QStringList &statements)
{
    for (const QString &sql : statements) {
        say(u"  "_s + sql);
        if (auto ran = m_session.execute(sql); !ran)
            return ran;
    }
    return {};
}

Result<void> Applier::send(const ApplyStatement &statement)
{
    if (m_progress)
        m_progress(tr("Line %1: %2").arg(statement.source.line).arg(statement.text));
    m_waits->begin();
    const auto taken = takenVersion(m_session, m_trails, size_t(statement.number) - 1);
    m_waited += m_waits->end();
    if (!taken)
        return std::unexpected(located(taken.error(), statement));
    if (!taken->isEmpty())
        return std::unexpected(located({ErrorKind::Refused, *taken, {}, {}, {}, {}}, statement));
    QElapsedTimer timer;
    timer.start();
    const QString sql = QString::fromUtf8(statement.source.sql);
    m_waits->begin();
    auto ran = statement.source.isCopy ? m_session.copyIn(sql, statement.source.data) : m_session.execute(sql);
    m_waited += m_waits->end();
    if (!ran)
        return std::unexpected(located(ran.error(), statement));
    say(tr("%1/%2  line %3  %4 ms  %5")
            .arg(statement.number)
            .arg(m_script.statements.size())
            .arg(statement.source.line)
            .arg(QLocale().toString(double(timer.nsecsElapsed()) / 1e6, 'f', 1))
            .arg(statement.text));
    return {};
}

Error Applier::located(Error error, const ApplyStatement &statement)
{
    const int inner = error.where.section(u' ', -1).toInt();
    error.where = QStringLiteral("%1:%2").arg(m_script.name).arg(statement.source.line + (inner > 0 ? inner - 1 : 0));
    return error;
}

Result<void> Applier::rest(int milliseconds) const
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, m_stop, std::chrono::milliseconds(milliseconds), [] { return false; });
    return m_stop.stop_requested() ? failure(ErrorKind::Cancelled, tr("Cancelled.")) : Result<void>();
}

AppliedSegment *Applier::reported(const ApplySegment &segment)
{
    return &m_result.segments[size_t(segment.number) - 1];
}

void Applier::say(const QString &line) const
{
    if (m_watch)
        m_watch(line);
}

void Applier::note(const QString &event, const ApplySegment &segment, QJsonObject facts)
{
    facts.insert(u"segment"_s, segment.number);
    facts.insert(u"firstStatement"_s, int(segment.first) + 1);
    facts.insert(u"lastStatement"_s, int(segment.end));
    facts.insert(u"firstLine"_s, m_script.firstLine(segment));
    if (const auto added = m_local.add(event, facts); !added && !std::exchange(m_localFails, true))
        say(toText(added.error()));
}

} // namespace Howdah
