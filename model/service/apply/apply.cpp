// SPDX-License-Identifier: Apache-2.0
#include "service/apply/apply.h"

#include "base/words.h"
#include "server/libpq/opensession.h"
#include "service/apply/applier.h"
#include "service/apply/backup.h"
#include "service/apply/drift.h"

#include <QLocale>
#include <QUuid>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refused(const QString &sentence, const QString &detail = {})
{
    return failure(ErrorKind::Refused, sentence, {}, detail);
}

/// Segments 1 to this one stand.
int standing(const std::vector<ApplyMark> &marks)
{
    return marks.empty() ? 0 : marks.back().segment - (marks.back().isDone ? 0 : 1);
}

QString standingWords(const ApplyScript &script, const std::vector<ApplyMark> &marks)
{
    const int stands = standing(marks);
    const auto next = std::ranges::find(script.segments, stands + 1, &ApplySegment::number);
    QString text = stands == 0 ? tr("Nothing of it stands yet.")
                               : tr("Segments 1 to %1 of %2 stand.").arg(stands).arg(script.count);
    if (next == script.segments.end())
        return text + u' ' + tr("Only its end is missing in the journal.");
    text += u' ';
    if (!marks.empty() && !marks.back().isDone)
        text += tr("Segment %1 (line %2) was begun outside of a transaction, and its end was not seen.")
                    .arg(next->number)
                    .arg(script.firstLine(*next));
    else
        text += tr("It goes on with segment %1 (lines %2 to %3).")
                    .arg(next->number)
                    .arg(script.firstLine(*next))
                    .arg(script.lastLine(*next));
    return text;
}

/// What the journal says of this script and of others.
struct Found {
    std::optional<ApplyRun> run; ///< of this script, not at its end
    std::vector<ApplyMark> marks; ///< of it
    std::optional<ApplyRun> other; ///< another script's, not at its end, of which something stands
    std::vector<ApplyMark> otherMarks;
    std::optional<ApplyRun> idle; ///< begun, and nothing of it stands
    std::optional<ApplyRun> finished; ///< of this script
    std::optional<ApplyRun> last; ///< of any script, finished
};

Result<Found> readJournal(ApplyJournal &journal, const ApplyScript &script)
{
    Found found;
    const auto there = journal.exists();
    if (!there || !*there)
        return there ? Result<Found>(found) : std::unexpected(there.error());
    const auto half = journal.halfRun();
    const auto finished = half ? journal.finishedRun(script.checksum) : half;
    const auto last = finished ? journal.lastRun() : finished;
    if (!last)
        return std::unexpected(last.error());
    found.finished = *finished;
    found.last = *last;
    if (!*half)
        return found;
    const auto marks = journal.marks((*half)->run);
    if (!marks)
        return std::unexpected(marks.error());
    if (marks->empty()) {
        found.idle = *half;
    } else if ((*half)->checksum == script.checksum) {
        found.run = *half;
        found.marks = *marks;
    } else {
        found.other = *half;
        found.otherMarks = *marks;
    }
    return found;
}

Result<void> mayBegin(const Found &found, const ApplyScript &script, const ApplyOptions &options)
{
    if (found.other && !options.abandon)
        return refused(
            tr("Another script is half applied to this database: %1, begun at %2 by %3; of its segments, %4 of %5 "
               "stand. Finish it with --resume and that file (SHA-256 %6), or give its end up with --abandon.")
                .arg(found.other->script, found.other->started, found.other->who)
                .arg(standing(found.otherMarks))
                .arg(found.other->segments)
                .arg(found.other->checksum.first(12)));
    if (options.undoes && !found.last && !found.run)
        return refused(
            tr("There is nothing to roll back: the journal knows of no script that was applied to its end."));
    if (!found.run)
        return {};
    const auto segment = std::ranges::find(script.segments, found.marks.back().segment, &ApplySegment::number);
    if (segment == script.segments.end() || int(segment->end) != found.marks.back().lastStatement)
        return refused(tr("The journal numbers the statements of this script in another way: another version of "
                          "Howdah wrote it, which must finish it."));
    if (options.undoes && found.run->undoes.isEmpty())
        return refused(
            tr("This script is half applied, and not as a way back: finish it with \"howdah-cli apply --resume\"."));
    if (!options.resume)
        return refused(tr("This script is half applied, since %1 by %2. %3 Go on with --resume.")
                .arg(found.run->started, found.run->who, standingWords(script, found.marks)));
    return {};
}

std::vector<AppliedSegment> reportsOf(const ApplyScript &script, int stands)
{
    std::vector<AppliedSegment> all;
    for (const ApplySegment &segment : script.segments) {
        if (segment.number == 0)
            continue;
        AppliedSegment report;
        report.number = segment.number;
        report.firstStatement = int(segment.first) + 1;
        report.lastStatement = int(segment.end);
        report.firstLine = script.firstLine(segment);
        report.lastLine = script.lastLine(segment);
        report.state = segment.number <= stands ? AppliedSegment::State::Stood : AppliedSegment::State::NotRun;
        for (size_t i = segment.first; i < segment.end; ++i)
            report.statements << script.statements[i].text;
        all.push_back(std::move(report));
    }
    return all;
}

void addLocks(std::vector<AppliedSegment> &reports, const Preflight &checked)
{
    for (AppliedSegment &report : reports)
        for (int i = report.firstStatement; i <= report.lastStatement; ++i) {
            const Locks::LockFacts &facts = checked.locks[size_t(i) - 1];
            report.locks.transactional = std::max(report.locks.transactional, facts.transactional);
            for (const Locks::RelationFact &fact : facts.relations)
                report.locks.add(fact);
        }
}

/// What is left of the script after a failure.
QString standingAfter(const Application &result, const Error &error)
{
    const auto ended = std::ranges::find_if(result.segments, [](const AppliedSegment &segment) {
        return segment.state == AppliedSegment::State::Failed || segment.state == AppliedSegment::State::NotRun;
    });
    const int stands = int(ended - result.segments.begin());
    if (error.kind == ErrorKind::Connection)
        return tr("Whether the segment under way stands is in the journal of the database: apply the script again to "
                  "be told.");
    if (stands == int(result.segments.size()))
        return tr("All segments stand; only the end is missing in the journal: go on with --resume.");
    const bool isBegun = ended->state == AppliedSegment::State::Failed && ended->isAlone;
    if (isBegun)
        return tr("Segment %1 ran outside of a transaction; what it left behind is looked at when you go on with "
                  "--resume.")
            .arg(ended->number);
    return stands == 0
        ? tr("Nothing of the script stands.")
        : tr("Segments 1 to %1 of %2 stand; go on behind them with --resume.").arg(stands).arg(result.segments.size());
}

/// One go at applying: what is needed for it, in the order it is asked.
class Attempt
{
public:
    Attempt(const ApplyScript &script, const ApplyOptions &options, const OpenedSource &opened, Session &session,
        const ApplyWatch &watch, const Progress &progress, const std::stop_token &stop)
        : m_script(script)
        , m_options(options)
        , m_opened(opened)
        , m_session(session)
        , m_journal(session)
        , m_watch(watch)
        , m_progress(progress)
        , m_stop(stop)
    { }

    Result<Application> go(const QString &target)
    {
        m_result.script = m_script.name;
        m_result.checksum = m_script.checksum;
        m_result.target = target;
        if (!m_options.dryRun) {
            const auto other = m_journal.lock();
            if (!other || !other->isEmpty())
                return other ? Result<Application>(refused(*other)) : std::unexpected(other.error());
        }
        auto found = readJournal(m_journal, m_script);
        if (!found)
            return std::unexpected(found.error());
        m_found = std::move(*found);
        const auto may = mayBegin(m_found, m_script, m_options);
        if (!may && !m_options.dryRun)
            return std::unexpected(may.error());
        auto trails = foundTrails(m_session, m_script);
        if (!trails)
            return std::unexpected(trails.error());
        m_trails = std::move(*trails);
        if (m_found.finished && !m_found.run && !m_options.again && !m_options.undoes)
            return finishedBefore();
        if (auto checked = check(); !checked)
            return std::unexpected(checked.error());
        if (m_options.dryRun) {
            if (!may)
                m_result.refusals << may.error().message;
            return std::move(m_result);
        }
        if (!m_result.refusals.isEmpty())
            return refused(m_result.refusals.join(u' '));
        // What a run takes back was decided when it began, whichever command goes on with it.
        if (m_found.run) {
            m_result.undoes = m_found.run->undoes;
        } else if (m_options.undoes) {
            m_result.undoes = m_found.last->run;
            say(tr("This takes back %1, applied at %2 by %3.")
                    .arg(m_found.last->script, m_found.last->started, m_found.last->who));
            if (!m_found.last->backup.isEmpty())
                say(tr("Before that one a backup was made: %1").arg(m_found.last->backup));
        }
        for (const QString &remark : std::as_const(m_result.remarks))
            say(remark);
        if (auto kept = backUpFirst(); !kept)
            return std::unexpected(kept.error());
        if (auto begun = begin(); !begun)
            return std::unexpected(begun.error());
        run();
        return std::move(m_result);
    }

private:
    void say(const QString &line) const
    {
        if (m_watch)
            m_watch(line);
    }

    Result<Application> finishedBefore()
    {
        // Further than its end is where other scripts have led since; back at its beginning, somebody undid it.
        const auto back = versionConflict(m_session, m_trails, 0, m_script.statements.size());
        if (!back && !isOfAnotherRole(back.error(), m_script))
            return std::unexpected(back.error());
        m_result.versions = m_trails.empty() ? QStringList() : versionLines(m_session, m_trails);
        if (!m_trails.empty() && back && back->isEmpty())
            return refused(tr("This script was applied to its end at %1 by %2, and the database is back where it "
                              "begins (%3): apply it once more with --again.")
                    .arg(m_found.finished->started, m_found.finished->who, m_result.versions.join(u", "_s)));
        m_result.state = Application::State::WasFinished;
        m_result.run = m_found.finished->run;
        m_result.segments = reportsOf(m_script, m_script.count);
        m_result.standing = tr("This script was applied to its end already, at %1 by %2: nothing is done.")
                                .arg(m_found.finished->started, m_found.finished->who);
        if (!m_result.versions.isEmpty())
            m_result.standing += u' ' + m_result.versions.join(u", "_s);
        return std::move(m_result);
    }

    Result<void> check()
    {
        m_result.segments = reportsOf(m_script, standing(m_found.marks));
        const size_t first = Applier::firstOf(m_script, m_found.marks);
        const size_t statement
            = first < m_script.segments.size() ? m_script.segments[first].first : m_script.statements.size();
        if (m_progress)
            m_progress(tr("Reading the schema of %1…").arg(m_result.target));
        const auto checked = preflight(m_opened, m_script, statement, m_stop);
        if (!checked)
            return std::unexpected(checked.error());
        m_result.refusals = checked->refusals;
        m_result.remarks = checked->remarks;
        addLocks(m_result.segments, *checked);
        if (const auto compared = checkDrift(checked->schema); !compared)
            return compared;
        m_result.standing = m_found.run ? standingWords(m_script, m_found.marks) : QString();
        return checkVersions(statement);
    }

    /// Of a run that is half done the schema is between the two.
    Result<void> checkDrift(const std::shared_ptr<const Database> &schema)
    {
        if (!m_options.base || m_found.run)
            return {};
        const auto lines = drift(schema, *m_options.base, m_progress, m_stop);
        if (!lines)
            return std::unexpected(lines.error());
        if (!lines->isEmpty())
            (m_options.despiteDrift ? m_result.remarks : m_result.refusals) << driftSentence(*lines, *m_options.base);
        return {};
    }

    Result<void> backUpFirst()
    {
        if (m_options.backup.isEmpty())
            return {};
        const auto backup = backUp(m_opened.spec(), m_options.backup, m_progress, m_stop);
        if (!backup)
            return std::unexpected(backup.error());
        m_result.backup = backup->path;
        say(tr("The backup is %1: %2, a list of %3 entries.")
                .arg(m_result.backup, QLocale().formattedDataSize(backup->bytes))
                .arg(backup->entries));
        return {};
    }

    Result<void> checkVersions(size_t statement)
    {
        const auto conflict = versionConflict(m_session, m_trails, statement, m_script.statements.size());
        if (!conflict && !isOfAnotherRole(conflict.error(), m_script))
            return std::unexpected(conflict.error());
        if (conflict && !conflict->isEmpty())
            m_result.refusals << *conflict;
        // Over the reading session, which nobody else's operators reach; the watch does not need it yet.
        const QStringList unmoved = m_trails.empty() ? versionLines(m_opened.session(), m_trails) : QStringList();
        if (!unmoved.isEmpty())
            m_result.remarks << tr("The script does not move Alembic's version table (%1).").arg(unmoved.join(u", "_s));
        return {};
    }

    /// The run is in the journal, or is there already.
    Result<void> begin()
    {
        if (auto made = m_journal.make(); !made)
            return made;
        for (const auto &given : {m_found.idle, m_options.abandon ? m_found.other : std::nullopt})
            if (given)
                if (auto ended = m_journal.end(given->run, u"abandoned"_s); !ended)
                    return ended;
        m_result.run = m_found.run ? m_found.run->run : QUuid::createUuid().toString(QUuid::WithoutBraces);
        auto begun = m_found.run ? Result<void>() : m_journal.begin(m_result.run, m_script, m_result.undoes);
        return begun && !m_result.backup.isEmpty() ? m_journal.noteBackup(m_result.run, m_result.backup) : begun;
    }

    void run()
    {
        LocalJournal local(m_result.run);
        (void)local.add(m_found.run ? u"resumed"_s : u"begun"_s,
            {{u"script"_s, m_script.name}, {u"checksum"_s, m_script.checksum}, {u"target"_s, m_result.target},
                {u"segments"_s, m_script.count}, {u"backup"_s, m_result.backup}});
        const auto ran = Applier(
            m_session, m_opened.session(), m_script, m_trails, m_options, m_result, m_watch, m_progress, m_stop)
                             .run(m_found.marks);
        m_result.state = ran ? Application::State::Finished : Application::State::Failed;
        if (!ran)
            m_result.error = ran.error();
        m_result.standing = ran ? tr("Applied to its end.") : standingAfter(m_result, ran.error());
        const auto trails = ran ? foundTrails(m_session, m_script) : Result<std::vector<VersionTrail>>();
        if (trails && !trails->empty()) {
            m_result.versions = versionLines(m_session, *trails);
            m_result.standing += u' ' + m_result.versions.join(u", "_s);
        }
        (void)local.add(ran ? u"finished"_s : u"stopped"_s, {});
    }

    const ApplyScript &m_script;
    const ApplyOptions &m_options;
    const OpenedSource &m_opened;
    Session &m_session;
    ApplyJournal m_journal;
    const ApplyWatch &m_watch;
    const Progress &m_progress;
    const std::stop_token &m_stop;
    Application m_result;
    Found m_found;
    std::vector<VersionTrail> m_trails;
};

} // namespace

Result<Application> apply(const SqlText &script, const Source &target, const ApplyOptions &options,
    const ApplyWatch &watch, const Progress &progress, std::stop_token stop)
{
    if (target.kind != SourceKind::Live)
        return failure(
            ErrorKind::Usage, tr("A script is applied to a server's database; %1 is none.").arg(displayName(target)));
    const auto cut = cutScript(script);
    if (!cut)
        return std::unexpected(cut.error());
    auto opened = openSource(target, progress, stop);
    if (!opened)
        return std::unexpected(opened.error());
    const std::stop_callback cancelling(stop, [&opened] { opened->session().cancel(); });
    if (options.dryRun)
        return Attempt(*cut, options, *opened, opened->session(), watch, progress, stop).go(displayName(target));
    ConnectionSpec spec = opened->spec();
    spec.readOnly = false;
    const auto writer = openSession(spec, stop);
    if (!writer)
        return std::unexpected(writer.error());
    return Attempt(*cut, options, *opened, **writer, watch, progress, stop).go(displayName(target));
}

} // namespace Howdah
