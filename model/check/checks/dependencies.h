// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"
#include "check/probe.h"

namespace Howdah::Check {

/// One finding per table that the rules of its rows, and a person's, keep from this form, with the violating
/// dependencies, how they held, and the query that asks again. What could not be looked at is told to the probe.
Result<Findings> formFindings(Probe &probe, Normalize::NormalForm broken, const QString &message);

/// "holds on all 1,200 rows", "held in a sample of 20,000 rows; at most one in 300 repeats is wrong, at 95 %", …
QString heldWords(const Normalize::Found &found, const Normalize::Analysis &analysis);

} // namespace Howdah::Check
