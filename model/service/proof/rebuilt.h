// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// What a database rebuilt from another's dump has otherwise than that one, as one line for a person; empty when they
/// are the same. An expression that the server spells another way after reading its own text counts as the same:
/// `g IN ('a', 'b')` over a varchar is deparsed differently once it was dumped and read.
QString rebuiltDifference(const Database &original, const Database &rebuilt);

} // namespace Howdah
