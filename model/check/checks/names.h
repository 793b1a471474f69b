// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"

namespace Howdah::Check {

/// One finding per schema, table, view, column and routine whose own name `isBad`. Message: %1 is the name.
Findings nameFindings(const Lookup &lookup, const std::function<bool(const QString &)> &isBad, const QString &message);

} // namespace Howdah::Check
