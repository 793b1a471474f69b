// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "plan/unspecified.h"
#include "service/source/source.h"

#include <QDateTime>

#include <memory>

namespace Howdah {

/// What was tried, in the order of trying.
enum class ProofStage {
    Tried,              ///< only of a proof that could not begin
    SourceRebuilt,      ///< the scratch copies of both sides are what they were made from
    UpRuns,
    UpGivesTarget,
    RowsSurviveUp,
    DownRuns,
    DownRestoresSource,
    RowsSurviveDown,
    UpRunsAgain,
    UpGivesTargetAgain,
};

/// Looked at and right, looked at and wrong, or not looked at. The last is never counted as the first.
enum class Verdict { Held, Broke, NotJudged };

/// One thing that was tried, and how it went.
struct ProofStep {
    ProofStage stage = ProofStage::Tried;
    Verdict verdict = Verdict::NotJudged;
    QString detail; ///< what broke, what the server said, why it was not judged; where it held: how much was judged

    bool operator==(const ProofStep &) const = default;
};

/// What was proved, where and when.
struct Proof {
    std::vector<ProofStep> steps; ///< in order; of one stage there may be two: what held of it, and what was not judged
    int serverMajor = 0; ///< of the scratch server; 0: it came to none
    QDateTime when;

    /// Broke when a step did; else NotJudged when one was not, or when there is none; else Held.
    Verdict verdict() const;
    bool holds() const { return verdict() == Verdict::Held; }
};

/// English words for files, stable: "up gives the target", "not judged".
QString stageWord(ProofStage stage);
QString verdictWord(Verdict verdict);
/// The same for a person.
QString stageName(ProofStage stage);
/// "✓", "✗", "?".
QString verdictSign(Verdict verdict);
/// "Proved on PostgreSQL 17, …:", "Does not hold on …", "Not judged in full on …".
QString proofHeadline(const Proof &proof, const QString &when);

/// Rebuilds both sides from their `pg_dump -s` in scratch databases, looks whether these are what they were made from,
/// runs `up`, `down` and `up` again on the source's, and lets `pg_dump -s` judge each stage (order of statements and of
/// columns aside). Neither source is written to. Blocks. Fails when it was cancelled, and where there is no scratch
/// server or nobody allowed its use; what else could not be tried is a step that was not judged, with why. `without`
/// says what one of the sources leaves open and so cannot be judged.
///
/// With `plans`, made-up rows are put into the source first, into the tables that the plan touches before all others.
/// After the way there, and after the way back, every table and column that is still there and that no statement is
/// marked to lose must hold what it held at the start: by count, by hash of each column and of whole rows, and every
/// sequence must stand where it stood. Touched tables and columns that hold nothing to judge by are named.
Result<Proof> prove(const OpenedSource &from, const OpenedSource &to, const QString &up, const QString &down,
    Unspecified without = {}, const Progress &progress = {}, std::stop_token stop = {},
    const RoundTrip *plans = nullptr);

class EmbeddedServer;
class Trial;

/// The same for several scripts over one pair, which is rebuilt and filled once. Both sources must outlive it.
class Prover
{
public:
    Prover(const OpenedSource &from, const OpenedSource &to, Unspecified without = {}, const Progress &progress = {},
        std::stop_token stop = {});
    ~Prover();

    Result<void> prepare(const RoundTrip *plans);
    /// Whether the scratch server is there and may be used; after prepare().
    bool hasServer() const { return m_server != nullptr; }
    /// After prepare() was good.
    Result<Proof> judge(const QString &up, const QString &down);

private:
    const OpenedSource &m_from, &m_to;
    const Unspecified m_without;
    const Progress m_progress;
    std::stop_token m_stop;
    std::shared_ptr<EmbeddedServer> m_server;
    std::unique_ptr<Trial> m_trial;
    ProofStep m_rebuilt;
};

/// A proof that could not begin.
Proof unprovable(const QString &why);

} // namespace Howdah
