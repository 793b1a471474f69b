// SPDX-License-Identifier: Apache-2.0
#include "service/proof/proof.h"

#include "base/words.h"
#include "server/embedded/embeddedserver.h"
#include "service/proof/trial.h"
#include "service/source/consent.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// The way there, the way back, and the way there again; ends at the first step that breaks. False when made-up rows
/// broke a script: then its last step says how.
class Walk
{
public:
    Walk(Trial &trial, const QString &up, const QString &down)
        : m_trial(trial)
        , m_up(up)
        , m_down(down)
    { }

    bool go()
    {
        return run(ProofStage::UpRuns, m_up) && add(m_trial.compare(ProofStage::UpGivesTarget))
            && survive(ProofStage::RowsSurviveUp) && fit() && run(ProofStage::DownRuns, m_down)
            && add(m_trial.compare(ProofStage::DownRestoresSource)) && survive(ProofStage::RowsSurviveDown)
            && run(ProofStage::UpRunsAgain, m_up) && add(m_trial.compare(ProofStage::UpGivesTargetAgain));
    }

    bool rowsBroke() const { return m_rowsBroke; }
    std::vector<ProofStep> steps;

private:
    bool add(std::vector<ProofStep> found)
    {
        bool goOn = true;
        for (ProofStep &step : found) {
            goOn = goOn && step.verdict != Verdict::Broke;
            steps.push_back(std::move(step));
        }
        return goOn;
    }

    bool run(ProofStage stage, const QString &script)
    {
        const auto done = m_trial.run(stage, script);
        if (!done)
            m_rowsBroke = m_trial.hasRows() && isOfRows(done.error());
        return add({{stage, done ? Verdict::Held : Verdict::Broke, done ? QString() : toText(done.error())}});
    }

    bool survive(ProofStage stage) { return !m_trial.hasRows() || add(m_trial.survive(stage)); }

    bool fit()
    {
        const auto done = m_trial.hasRows() ? m_trial.makeFitForDown() : Result<void>();
        return done || add({{ProofStage::RowsSurviveDown, Verdict::NotJudged, toText(done.error())}});
    }

    /// Data exceptions and violated constraints: classes 22 and 23 of SQLSTATE.
    static bool isOfRows(const Error &error)
    {
        return error.sqlState.startsWith(u"22") || error.sqlState.startsWith(u"23");
    }

    Trial &m_trial;
    const QString &m_up, &m_down;
    bool m_rowsBroke = false;
};

/// The steps of a walk without rows, with what a walk with rows had found before made-up rows broke a script.
std::vector<ProofStep> together(std::vector<ProofStep> bare, const std::vector<ProofStep> &withRows)
{
    const ProofStep &failed = withRows.back();
    const QString why = tr("Made-up rows break the script: %1").arg(failed.detail);
    std::vector<ProofStep> result;
    for (ProofStep &step : bare) {
        const bool before = step.stage == ProofStage::DownRuns, after = step.stage == ProofStage::UpRunsAgain;
        for (const ProofStep &found : withRows)
            if ((before && found.stage == ProofStage::RowsSurviveUp)
                || (after && found.stage == ProofStage::RowsSurviveDown))
                result.push_back(found);
        if (before && failed.stage == ProofStage::UpRuns)
            result.push_back({ProofStage::RowsSurviveUp, Verdict::NotJudged, why});
        if (after && (failed.stage == ProofStage::UpRuns || failed.stage == ProofStage::DownRuns))
            result.push_back({ProofStage::RowsSurviveDown, Verdict::NotJudged, why});
        result.push_back(std::move(step));
    }
    if (failed.stage == ProofStage::UpRunsAgain)
        result.push_back({ProofStage::UpRunsAgain, Verdict::NotJudged, why});
    return result;
}

Result<std::vector<ProofStep>> tried(Trial &trial, const QString &up, const QString &down, std::stop_token stop)
{
    if (const auto begun = trial.begin(true); !begun)
        return std::unexpected(begun.error());
    Walk walk(trial, up, down);
    walk.go();
    if (!walk.rowsBroke() || stop.stop_requested())
        return std::move(walk.steps);
    // Made-up rows may break what no guard foresees. The shape is still to be judged; the rows are not.
    if (const auto again = trial.begin(false); !again)
        return std::unexpected(again.error());
    Walk bare(trial, up, down);
    return bare.go() ? together(std::move(bare.steps), walk.steps) : std::move(bare.steps);
}

} // namespace

Verdict Proof::verdict() const
{
    const auto any = [this](Verdict verdict) {
        return std::ranges::any_of(steps, [verdict](const ProofStep &step) { return step.verdict == verdict; });
    };
    return any(Verdict::Broke)                     ? Verdict::Broke
        : steps.empty() || any(Verdict::NotJudged) ? Verdict::NotJudged
                                                   : Verdict::Held;
}

QString stageWord(ProofStage stage)
{
    switch (stage) {
    case ProofStage::Tried:
        return u"tried"_s;
    case ProofStage::SourceRebuilt:
        return u"scratch copies are the sources"_s;
    case ProofStage::UpRuns:
        return u"up runs"_s;
    case ProofStage::UpGivesTarget:
        return u"up gives the target"_s;
    case ProofStage::RowsSurviveUp:
        return u"rows survive up"_s;
    case ProofStage::DownRuns:
        return u"down runs"_s;
    case ProofStage::DownRestoresSource:
        return u"down restores the source"_s;
    case ProofStage::RowsSurviveDown:
        return u"rows survive down"_s;
    case ProofStage::UpRunsAgain:
        return u"up runs again"_s;
    case ProofStage::UpGivesTargetAgain:
        return u"up again gives the target"_s;
    }
    return {};
}

QString stageName(ProofStage stage)
{
    switch (stage) {
    case ProofStage::Tried:
        return tr("tried");
    case ProofStage::SourceRebuilt:
        return tr("scratch copies are the sources");
    case ProofStage::UpRuns:
        return tr("up runs");
    case ProofStage::UpGivesTarget:
        return tr("up gives the target");
    case ProofStage::RowsSurviveUp:
        return tr("rows survive up");
    case ProofStage::DownRuns:
        return tr("down runs");
    case ProofStage::DownRestoresSource:
        return tr("down restores the source");
    case ProofStage::RowsSurviveDown:
        return tr("rows survive down");
    case ProofStage::UpRunsAgain:
        return tr("up runs again");
    case ProofStage::UpGivesTargetAgain:
        return tr("up again gives the target");
    }
    return {};
}

QString verdictWord(Verdict verdict)
{
    return verdict == Verdict::Held ? u"held"_s : verdict == Verdict::Broke ? u"broke"_s : u"not judged"_s;
}

QString verdictSign(Verdict verdict)
{
    return verdict == Verdict::Held ? u"✓"_s : verdict == Verdict::Broke ? u"✗"_s : u"?"_s;
}

QString proofHeadline(const Proof &proof, const QString &when)
{
    if (proof.serverMajor == 0)
        return tr("Not proved, %1:").arg(when);
    switch (proof.verdict()) {
    case Verdict::Held:
        return tr("Proved on PostgreSQL %1, %2:").arg(proof.serverMajor).arg(when);
    case Verdict::Broke:
        return tr("Does not hold on PostgreSQL %1, %2:").arg(proof.serverMajor).arg(when);
    case Verdict::NotJudged:
        break;
    }
    return tr("Not judged in full on PostgreSQL %1, %2:").arg(proof.serverMajor).arg(when);
}

Proof unprovable(const QString &why)
{
    return {{{ProofStage::Tried, Verdict::NotJudged, why}}, 0, QDateTime::currentDateTimeUtc()};
}

Prover::Prover(const OpenedSource &from, const OpenedSource &to, Unspecified without, const Progress &progress,
    std::stop_token stop)
    : m_from(from)
    , m_to(to)
    , m_without(without)
    , m_progress(progress)
    , m_stop(std::move(stop))
{ }

Prover::~Prover() = default;

Result<void> Prover::prepare(const RoundTrip *plans)
{
    const auto server = EmbeddedServer::open(m_progress, m_stop);
    if (!server)
        return std::unexpected(server.error());
    if (const auto may = checkConsent(**server); !may)
        return may;
    m_server = *server;
    m_trial = std::make_unique<Trial>(*m_server, m_without, m_progress, m_stop);
    const auto rebuilt = m_trial->prepare(m_from, m_to);
    if (!rebuilt)
        return std::unexpected(rebuilt.error());
    m_rebuilt = *rebuilt;
    return plans ? m_trial->seed(*plans) : Result<void>();
}

Result<Proof> Prover::judge(const QString &up, const QString &down)
{
    Proof proof;
    proof.when = QDateTime::currentDateTimeUtc();
    proof.serverMajor = m_server->majorVersion();
    proof.steps.push_back(m_rebuilt);
    auto steps = tried(*m_trial, up, down, m_stop);
    if (m_stop.stop_requested() || (!steps && steps.error().kind == ErrorKind::Cancelled))
        return failure(ErrorKind::Cancelled, tr("Cancelled."));
    if (!steps)
        proof.steps.push_back({ProofStage::Tried, Verdict::NotJudged, toText(steps.error())});
    else
        std::ranges::move(*steps, std::back_inserter(proof.steps));
    return proof;
}

Result<Proof> prove(const OpenedSource &from, const OpenedSource &to, const QString &up, const QString &down,
    Unspecified without, const Progress &progress, std::stop_token stop, const RoundTrip *plans)
{
    Prover prover(from, to, without, progress, stop);
    const auto ready = prover.prepare(plans);
    if (ready)
        return prover.judge(up, down);
    if (stop.stop_requested() || ready.error().kind == ErrorKind::Cancelled)
        return failure(ErrorKind::Cancelled, tr("Cancelled."));
    if (!prover.hasServer())
        return std::unexpected(ready.error());
    return unprovable(toText(ready.error()));
}

} // namespace Howdah
