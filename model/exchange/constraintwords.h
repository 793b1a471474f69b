// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/constraint.h"

namespace Howdah {

/// "CONSTRAINT name CHECK (…)", as it stands in a table.
QString constraintWords(const Constraint &constraint);
/// The same without its name: "CHECK (…)".
QString constraintBody(const Constraint &constraint);

} // namespace Howdah
