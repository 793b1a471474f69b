// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/facts.h"
#include "check/finding.h"
#include "schema/lookup.h"

namespace Howdah::Check {

/// The relation whose size tells how much a finding matters.
std::optional<QualifiedName> relationOf(const ObjectRef &object, const Lookup &lookup);

/// A finding's gravity by what is known of its table: what costs by size is a note on a table of a few pages, which is
/// read whole faster than by any index. A referenced table that loses rows keeps its full gravity.
Severity weighed(const Finding &finding, const Lookup &lookup, const LiveFacts &facts);

/// How much it matters: bytes, rows, scans and writes of its table; 0 when nothing is known.
double weightOf(const Finding &finding, const Lookup &lookup, const LiveFacts &facts);

} // namespace Howdah::Check
