// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"

namespace Howdah::Check {

class Probe;

// The checks that ask a running system and need more than one fixed query. Blocking, on the session's thread; their
// errors are the session's.

Result<Findings> columnDerived(Probe &probe);
Result<Findings> columnNeverNull(Probe &probe);
Result<Findings> dependencyAlmost(Probe &probe);
Result<Findings> dependencyOfKeyColumn(Probe &probe);
Result<Findings> dependencyOnKeyPart(Probe &probe);
Result<Findings> dependencyTransitive(Probe &probe);
Result<Findings> fkMissingProved(Probe &probe);
Result<Findings> integerHoldsBits(Probe &probe);
Result<Findings> jsonbHiddenColumns(Probe &probe);
Result<Findings> multivaluedDependency(Probe &probe);
Result<Findings> selfReferenceRows(Probe &probe);
Result<Findings> textHoldsAddresses(Probe &probe);
Result<Findings> textHoldsDates(Probe &probe);
Result<Findings> textHoldsFlags(Probe &probe);
Result<Findings> textHoldsJson(Probe &probe);
Result<Findings> textHoldsLists(Probe &probe);
Result<Findings> textHoldsNumbers(Probe &probe);
Result<Findings> textHoldsParts(Probe &probe);
Result<Findings> textHoldsUuids(Probe &probe);
Result<Findings> uniqueByValues(Probe &probe);

} // namespace Howdah::Check
