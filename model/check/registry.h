// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/rule.h"

namespace Howdah::Check {

/// Every check, in the order in which findings are listed: the table in registry.cpp, then the queries of
/// resources/sql/checks by file name. Built once, on first use; safe from any thread.
const std::vector<Rule> &rules();

} // namespace Howdah::Check
