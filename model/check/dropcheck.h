// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"

namespace Howdah {
class Lookup;
}

namespace Howdah::Check {

/// The end of an index that no query seems to need, unless a check would miss it: then none, and `note` names the
/// check.
std::vector<Change> indexEnd(const Lookup &lookup, const Index &index, QString &note);

} // namespace Howdah::Check
