// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/normalize/mining.h"
#include "service/normalize/splitproposal.h"

#include <QFuture>

namespace Howdah {

/// One table of a run, as soon as it was looked at.
struct MinedTable {
    QualifiedName table;
    std::shared_ptr<const Database> database; ///< what the server held when it was read
    std::optional<Normalize::Analysis> analysis;
    QString unread; ///< why there is none, a sentence
};

/// Mines tables, or all that are no partition, one after the other on a pool thread. The future gets a result for each
/// as soon as it is there, and progress: tables done, of how many, and what is being done now. A table that cannot be
/// read is a result that says so. An Error is the last result there is: the source cannot be opened, the connection was
/// lost. Cancelling stops on the server too and leaves what was told.
QFuture<Result<MinedTable>> startMining(
    const QString &source, const std::vector<QualifiedName> &tables, const MiningOptions &options);

/// Normalize::remarked() on a pool thread.
QFuture<Result<MinedTable>> startRemarking(const MinedTable &table, const Normalize::TableMarks &marks);

/// splitPlan() of a table that was mined; Refused where there is nothing to split. Blocks.
Result<SplitPlan> planOfSplit(
    const MinedTable &table, SplitStep step, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
