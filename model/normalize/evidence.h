// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/columnset.h"
#include "normalize/encodedtable.h"

#include <span>
#include <stop_token>
#include <vector>

namespace Howdah::Normalize {

/// What rows say of a dependency that holds on them, or nearly. A person decides; this only tells what chance would do.
enum class Backing {
    Constant, ///< the column holds one value
    Vacuous, ///< no value of the left side repeats: it is a key of these rows, and nothing was tried
    Weak, ///< too few repeats, or repeats that chance explains: may well be an accident
    Backed, ///< rows that are independent would not look so
    NotJudged, ///< more than five columns on the left: rows cannot tell
};

/// Evidence for one dependency. Bits: minus the logarithm of the chance to see this if the dependent had nothing to do
/// with the left side (`marginal`), and if one column of the left side added nothing (`conditional`, the least of
/// them).
struct Evidence {
    Backing backing = Backing::NotJudged;
    qint64 repeats = 0; ///< rows that repeat a left value seen before
    double marginal = 0, conditional = 0;
    double needed = 0; ///< bits; grows with the number of left sides that could have been tried

    double bits() const { return marginal < conditional ? marginal : conditional; }
    bool operator==(const Evidence &) const = default;
};

/// Judges dependencies of one table, in their order. Rows that occur several times count once: copies of a row prove
/// nothing. After a stop the rest is NotJudged.
std::vector<Evidence> evidenceOf(
    const EncodedTable &table, std::span<const Dependency> dependencies, std::stop_token stop = {});

/// How well a left side that almost determines a column does: μ+ of Parciak et al., 2024: 1 is exactly, 0 no better
/// than chance.
double muPlus(const EncodedTable &table, const Dependency &dependency);

} // namespace Howdah::Normalize
