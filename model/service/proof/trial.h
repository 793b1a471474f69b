// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/proof/proof.h"
#include "service/proof/rowwatch.h"

#include <memory>
#include <set>

namespace Howdah {

class EmbeddedServer;
class ScratchDatabase;

/// One proof under way: the scratch database that the scripts run on, a copy of it as it was at the start, and what its
/// dumps should be. Used from one thread.
class Trial
{
public:
    Trial(EmbeddedServer &server, Unspecified without, const Progress &progress, std::stop_token stop);
    ~Trial();

    /// Rebuilds both sides and looks whether the scratch databases are what they were made from.
    Result<ProofStep> prepare(const OpenedSource &from, const OpenedSource &to);
    /// Made-up rows in the source, so that there is something to lose, and a copy of it to compare with.
    Result<void> seed(const RoundTrip &plans);
    /// The source as it was at the start, with those rows if there are any, or without.
    Result<void> begin(bool withRows);
    bool hasRows() const { return m_withRows; }

    Result<void> run(ProofStage stage, const QString &script);
    /// With the target after the way there, with the source after the way back. An expression may be spelled otherwise
    /// when one side was read from a dump once more than the other: where the dumps differ, both are read once more.
    std::vector<ProofStep> compare(ProofStage stage);
    /// Against the start, after either way.
    std::vector<ProofStep> survive(ProofStage stage);
    /// Takes out rows that the way back is known to refuse; their tables are not judged after it.
    Result<void> makeFitForDown();

private:
    using Statements = std::vector<QByteArray>;

    Result<std::unique_ptr<Session>> reader(const ScratchDatabase &database) const;
    Result<std::unique_ptr<Session>> writer() const;
    Result<std::shared_ptr<const Database>> model(const ScratchDatabase &database) const;
    Result<QByteArray> dumpText(const ConnectionSpec &spec, const QStringList &without = {}) const;
    Result<std::unique_ptr<ScratchDatabase>> rebuilt(const QByteArray &dump, const QString &name) const;
    Result<Statements> readOnceMore(const QByteArray &dump) const;
    Result<Statements> withoutRowsInTheWay() const;
    QString rebuiltFault(const OpenedSource &source, const Database &rebuilt) const;
    Result<QStringList> makeFit(const Plan &plan);
    Result<std::map<QualifiedName, qint64>> rowCounts() const;
    void noteTouched(const Plan &up);
    void say(const QString &text) const;

    EmbeddedServer &m_server;
    const Unspecified m_without;
    const Progress &m_progress;
    std::stop_token m_stop;
    QStringList m_options;
    std::unique_ptr<ScratchDatabase> m_scratch; ///< the scripts run here
    std::unique_ptr<ScratchDatabase> m_bare; ///< the source, without rows
    std::unique_ptr<ScratchDatabase> m_start; ///< the source with rows; null: none are asked for
    bool m_withRows = false;
    std::shared_ptr<const Database> m_source; ///< the scratch database's shape at the start
    QByteArray m_sourceDump, m_targetDump; ///< of the scratch databases
    const RoundTrip *m_plans = nullptr;
    std::vector<Change> m_renames;
    SaidLosses m_losses;
    std::set<ObjectRef> m_touched;
    QStringList m_refused; ///< tables whose rows the way there refuses, and why
    QStringList m_refusedBack; ///< the same of the way back
    std::set<ObjectRef> m_takenOut; ///< tables, as they were called at the start
};

} // namespace Howdah
