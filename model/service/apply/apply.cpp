// SPDX-License-Identifier: Apache-2.0
#include "service/apply/apply.h"

#include "server/libpq/opensession.h"
#include "service/apply/applier.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Apply", text);
}

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
};

Result<Found> readJournal(ApplyJournal &journal, const ApplyScript &script)
{
    Found found;
    const auto there = journal.exists();
    if (!there || !*there)
        return there ? Result<Found>(found) : std::unexpected(there.error());
    const auto half = journal.halfRun();
    const auto finished = half ? journal.finishedRun(script.checksum) : half;
    if (!finished)
        return std::unexpected(finished.error());
    found.finished = *finished;
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
    if (!found.run)
        return {};
    const auto segment = std::ranges::find(script.segments, found.marks.back().segment, &ApplySegment::number);
    if (segment == script.segments.end() || int(segment->end) != found.marks.back().lastStatement)
        return refused(tr("The journal numbers the statements of this script in another way: another version of "
                          "Howdah wrote it, which must finish it."));
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
        report.kind = segment.kind;
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
    std::unique_ptr<Session> writer;
    if (!options.dryRun) {
        ConnectionSpec spec = opened->spec();
        spec.readOnly = false;
        auto session = openSession(spec, stop);
        if (!session)
            return std::unexpected(session.error());
        writer = std::move(*session);
    }
    Session &session = writer ? *writer : opened->session();
    ApplyJournal journal(session);
    if (writer) {
        const auto other = journal.lock();
        if (!other || !other->isEmpty())
            return other ? Result<Application>(refused(*other)) : std::unexpected(other.error());
    }
    const auto found = readJournal(journal, *cut);
    if (!found)
        return std::unexpected(found.error());
    Application result;
    result.script = cut->name;
    result.checksum = cut->checksum;
    result.target = displayName(target);
    const auto may = mayBegin(*found, *cut, options);
    if (!may && !options.dryRun)
        return std::unexpected(may.error());
    if (found->finished && !found->run && !options.again) {
        result.state = Application::State::WasFinished;
        result.run = found->finished->run;
        result.segments = reportsOf(*cut, cut->count);
        result.standing = tr("This script was applied to its end already, at %1 by %2: nothing is done.")
                              .arg(found->finished->started, found->finished->who);
        return result;
    }
    result.segments = reportsOf(*cut, standing(found->marks));
    const size_t first = Applier::firstOf(*cut, found->marks);
    const size_t statement = first < cut->segments.size() ? cut->segments[first].first : cut->statements.size();
    if (progress)
        progress(tr("Reading the schema of %1…").arg(result.target));
    const auto checked = preflight(*opened, *cut, statement, stop);
    if (!checked)
        return std::unexpected(checked.error());
    result.refusals = checked->refusals;
    result.remarks = checked->remarks;
    addLocks(result.segments, *checked);
    result.standing = found->run ? standingWords(*cut, found->marks) : QString();
    if (options.dryRun) {
        if (!may)
            result.refusals << may.error().message;
        return result;
    }
    if (!result.refusals.isEmpty())
        return refused(result.refusals.join(u' '));
    for (const QString &remark : std::as_const(result.remarks))
        watch(remark);
    if (auto made = journal.make(); !made)
        return std::unexpected(made.error());
    for (const std::optional<ApplyRun> &given : {found->idle, options.abandon ? found->other : std::nullopt})
        if (given)
            if (auto ended = journal.end(given->run, u"abandoned"_s); !ended)
                return std::unexpected(ended.error());
    result.run = found->run ? found->run->run : QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!found->run)
        if (auto begun = journal.begin(result.run, *cut); !begun)
            return std::unexpected(begun.error());
    LocalJournal local(result.run);
    (void)local.add(found->run ? u"resumed"_s : u"begun"_s,
        {{u"script"_s, cut->name}, {u"checksum"_s, cut->checksum}, {u"target"_s, result.target},
            {u"segments"_s, cut->count}});
    auto ran = Applier(session, *cut, options, result, watch, progress, stop).run(found->marks);
    result.state = ran ? Application::State::Finished : Application::State::Failed;
    if (!ran) {
        result.error = ran.error();
        result.standing = standingAfter(result, ran.error());
    } else {
        result.standing = tr("Applied to its end.");
    }
    (void)local.add(ran ? u"finished"_s : u"stopped"_s, {});
    return result;
}

} // namespace Howdah
