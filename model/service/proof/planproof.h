// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/comparison/guardcount.h"
#include "service/proof/dumpcheck.h"
#include "service/proof/proof.h"

namespace Howdah {

/// A plan to be proved: both sides, each as it stands behind `source` or, where that is empty, as `database` describes
/// it.
struct ProofRequest {
    struct Side {
        QString source;
        std::shared_ptr<const Database> database;
    };
    Side from, to;
    RoundTrip plans;
    QString up, down; ///< their scripts
    Unspecified open; ///< what cannot be judged because one side leaves it open
};

/// What the databases themselves say of a plan.
struct SecondLook {
    std::vector<GuardCount> guards;    ///< of the way there, where it starts from a live database
    Locks::LiveSizes sizes;            ///< of what it reads whole or rewrites there
    QStringList missingRoles;          ///< which the plan names and that database's cluster does not have
    std::optional<DumpVerdict> verdict; ///< where nothing is planned and both sides are as they were read
};

/// Runs the plan there and back in scratch databases. Blocks.
Result<Proof> proved(const ProofRequest &request, const Progress &progress, std::stop_token stop);

/// Counts rows that statements would fail on or lose at `rows`, the spelling of the database that the plan starts from;
/// where there are no statements, has pg_dump compare. Blocks.
Result<SecondLook> looked(const ProofRequest &request, const QString &rows, std::stop_token stop);

} // namespace Howdah
