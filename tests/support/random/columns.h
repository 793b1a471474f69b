// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/random/world.h"

namespace Howdah::Random {

/// "name type …" as ADD COLUMN and CREATE TABLE take it; `of` gives the columns that a generated one may read.
QString columnText(const World &w, const Table *of);

} // namespace Howdah::Random
