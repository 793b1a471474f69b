// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

namespace Howdah {

/// An application's query locks a parent before its partitions or children, and a table before its indexes. A
/// transaction that takes them the other way round can end one of the two in a deadlock: it gets a LOCK TABLE of the
/// parent as its first statement of that family. Wants Statement::locks; `from` is the schema that the plan meets.
void lockParentsFirst(Plan &plan, const Database &from);

} // namespace Howdah
