// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "plan/unspecified.h"
#include "service/source/source.h"

#include <QDateTime>

namespace Howdah {

/// One thing that was tried, and how it went.
struct ProofStep {
    QString name; ///< "up runs", "up gives the target", "rows survive up", "down runs", "down restores the source", …
    bool passed = false;
    QString detail; ///< the first statement that differs, or what the server said; for a step that passed: how much was
                    ///< judged
};

/// What was proved, where and when.
struct Proof {
    std::vector<ProofStep> steps; ///< in order; ends at the first that failed
    int serverMajor = 0; ///< of the scratch server
    QDateTime when;

    bool holds() const;
};

/// Rebuilds the source from its `pg_dump -s` in a scratch database, runs `up`, `down` and `up` again there, and lets
/// `pg_dump -s` judge each stage (order of statements and of columns aside). Neither source is written to. Blocks.
/// Fails only when it cannot be tried (no server, no pg_dump, a dump the scratch server cannot read).
/// `without` says what one of the sources leaves open and so cannot be judged. With `plans`, made-up rows are put into
/// the source first, and what survives each way must be the same by count and by hash of every column; tables whose
/// made-up rows a guard of the plan refuses are emptied first, and named.
Result<Proof> prove(const OpenedSource &from, const OpenedSource &to, const QString &up, const QString &down,
    Unspecified without = {}, const Progress &progress = {}, std::stop_token stop = {},
    const RoundTrip *plans = nullptr);

} // namespace Howdah
