// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/statement.h"
#include "service/comparison/guardcount.h"

#include <QList>

namespace Howdah {

/// A word about a statement that a reader must not miss.
struct Badge {
    enum class Tone { Quiet, Good, Warning, Danger };
    QString text;
    QString tip; ///< the same in a sentence
    Tone tone = Tone::Quiet;
};

/// What is to be minded about a statement, the gravest first. `count` is what its guard found, when it was asked.
/// `sizes`: of the relations there, where they are known.
QList<Badge> badgesOf(
    const Statement &statement, const GuardCount *count = nullptr, const Locks::LiveSizes &sizes = {});

} // namespace Howdah
