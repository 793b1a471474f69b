// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/columnset.h"
#include "normalize/encodedtable.h"

#include <functional>
#include <limits>
#include <span>
#include <stop_token>
#include <vector>

namespace Howdah::Normalize {

/// What to mine and how far.
struct MinerOptions {
    int maxDeterminant = std::numeric_limits<int>::max(); ///< columns on the left side at most
    size_t memory = size_t(512) << 20; ///< bytes for agreements, candidates and results together
    /// All pairs of rows are compared when there are no more; nothing is left to prove then.
    qint64 pairs = 2'000'000;
    /// Sets of a level that is walked set by set, when others follow and when it is the last one.
    qint64 innerLevel = 60'000, lastLevel = 3'000'000;
    /// Dependencies as they are proved, each for good, short ones first; on the calling thread.
    std::function<void(std::span<const Dependency>)> found;
};

/// All minimal dependencies with determinants of up to `completeTo` columns, in order. A determinant that is a key of
/// the data determines every column: such are among them.
struct Mined {
    std::vector<Dependency> dependencies;
    /// Sets of columns that no two rows share, none of them within another; of up to `completeTo` columns.
    std::vector<ColumnSet> keys;
    int completeTo = 0;
    bool complete = false; ///< nothing longer exists, or none was left out
    bool outOfMemory = false; ///< the reason why completeTo is smaller than what was asked for
    bool stopped = false;
    int columnsLookedAt = 0; ///< 256 at most
};

/// Mines one table on the calling thread: agreements of sampled pairs of rows refute most candidates, passes over the
/// rows prove the rest, level by level while levels are small; longer determinants are enumerated as minimal hitting
/// sets of what the agreements leave out (Murakami, Uno: Efficient algorithms for dualizing large-scale hypergraphs,
/// 2014; used so in FDHits, SIGMOD 2024), and proved the same way until a round refutes nothing. A stop ends it within
/// milliseconds with what was found.
Mined mine(const EncodedTable &table, const MinerOptions &options, std::stop_token stop = {});

} // namespace Howdah::Normalize
