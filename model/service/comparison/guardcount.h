// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "server/session.h"

#include <stop_token>

namespace Howdah {

/// What a statement's guard found on the database the plan starts from.
struct GuardCount {
    int statement = 0;          ///< index into Plan::statements
    std::optional<qint64> rows; ///< unset when it could not be counted
    QString why;                ///< then: why not, in one sentence
    bool ofLoss = false;        ///< by the statement's lossGuard, not its guard

    const Guard &guard(const Plan &plan) const
    {
        const Statement &of = plan.statements[size_t(statement)];
        return ofLoss ? *of.lossGuard : *of.guard;
    }
};

constexpr int guardPatience = 3000; ///< milliseconds; a count that takes longer is a load of its own

/// Runs the guards of a plan on a read-only session, each for `patience` milliseconds at most. Blocks. What cannot be
/// counted (no privilege, too slow, an object that the plan makes first) says so; it fails when it is stopped or the
/// connection is lost.
Result<std::vector<GuardCount>> countGuards(
    Session &session, const Plan &plan, int patience, std::stop_token stop = {});

/// "3 rows have no value there: ALTER TABLE … fails." One line for a person; empty when the count is 0.
QString guardSentence(const Plan &plan, const GuardCount &count);

} // namespace Howdah
