// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/action.h"
#include "service/rehearse/rehearsal.h"
#include "service/rehearse/relations.h"

#include <QHash>
#include <QSet>

namespace Howdah::Rehearse {

/// Compares what was measured with the table of locks: fills `isJudged` and `contradictions`. `held`: every mode that
/// the transaction has by now, with the number of the statement that took it. `there`: what was there before the
/// script; nothing else is judged. A lock that it had before is not seen again; rows that are not there are not read:
/// neither is a contradiction.
void judge(RehearsedStatement &statement, const std::vector<Locks::Action> &actions, int major, const Relations &before,
    const Relations &after, const QHash<qint64, QHash<Locks::Mode, int>> &held, const QSet<qint64> &there);

} // namespace Howdah::Rehearse
