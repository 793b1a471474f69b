// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/columnset.h"
#include "normalize/encodedtable.h"

#include <functional>
#include <stop_token>

namespace Howdah::Normalize {

/// A dependency that holds once `wrongRows` rows are left out, fewest possible (g3 of Kivinen and Mannila, in rows).
struct AlmostDependency {
    Dependency dependency;
    int wrongRows = 0;

    bool operator==(const AlmostDependency &) const = default;
};

struct AlmostOptions {
    double error = 0; ///< share of the rows that may be wrong, 0 … 1
    int maxDeterminant = 2;
    std::function<void(int done, int total)> progress; ///< sets looked at; may be empty
};

/// The minimal ones with up to maxDeterminant columns on the left: none with fewer columns is within the error.
struct Almost {
    std::vector<AlmostDependency> dependencies; ///< in order
    bool complete = false; ///< no longer determinant was left out
    bool stopped = false;
};

/// Walks the sets of columns level by level; wrong rows only become fewer when a column is added.
Almost mineAlmost(const EncodedTable &table, const AlmostOptions &options, std::stop_token stop = {});

/// The rows per group of equal determinant.
Partition groupsOf(const EncodedTable &table, const ColumnSet &columns);

/// Rows that contradict: in each group with several dependents, those not of its most frequent one (the first met, when
/// several are), with the row whose dependent they should have.
struct Contradiction {
    quint32 row = 0, instead = 0;
};
std::vector<Contradiction> contradictions(const EncodedTable &table, const Dependency &dependency);

} // namespace Howdah::Normalize
