// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/encodedtable.h"
#include "normalize/theory.h"

#include <stop_token>

namespace Howdah::Normalize {

/// More columns have too many ways to be divided, and rows that relate so much each with each are not seen.
constexpr int s_widestMultivalued = 6;

/// A multivalued dependency that all rows show, with how many left values say something: those that have several
/// values on either side, in every combination.
struct FoundMultivalued {
    Multivalued rule; ///< `right` is the part that holds the first of the remaining columns
    qint64 groups = 0;
    qint64 rows = 0; ///< in these groups

    bool operator==(const FoundMultivalued &) const = default;
};

/// Those with one column on the left that at least ten left values show and none contradicts, in order. For a table of
/// three to six columns that are one key: for others a multivalued rule says nothing that a functional one does not.
std::vector<FoundMultivalued> multivaluedOf(const EncodedTable &table, std::stop_token stop = {});

} // namespace Howdah::Normalize
