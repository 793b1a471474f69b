// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <functional>
#include <vector>

namespace Howdah::Advise {

/// A set of candidates as their numbers, sorted.
using Chosen = std::vector<int>;

/// What is to be chosen from. The functions are asked many times; costs should be remembered.
struct Choice {
    int candidates = 0;
    std::function<Result<double>(const Chosen &)> cost; ///< of the whole workload, writes included
    std::function<qint64(int)> bytes;
    std::function<bool(int longer, int shorter)> extends; ///< the first does what the second does
    std::vector<Chosen> together; ///< candidates that may help only all at once: the arms of an OR
    qint64 budget = 0; ///< bytes; 0: as many as help
    double least = 0.003; ///< share of the first cost that an index must save
};

/// Extend (Schlosser, Kossmann, Boissier, ICDE 2019): from nothing, each step takes the index, or the extension of one
/// that was chosen, that saves most for its bytes, until the budget is spent or nothing saves `least`. Afterwards
/// indexes that the later ones made needless go, and each is exchanged for another one where that saves. In the order
/// in which they save most.
Result<Chosen> extended(const Choice &choice);

} // namespace Howdah::Advise
