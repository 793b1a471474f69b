// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "locks/facts.h"
#include "plan/plan.h"

namespace Howdah {

class Session;

/// Rows and bytes of all tables and materialized views, but the system's. Blocks. Errors: the session's.
Result<Locks::LiveSizes> liveSizes(Session &session);

/// Of those alone that the plan reads whole, builds an index of or rewrites; none asked, none answered.
Result<Locks::LiveSizes> liveSizes(Session &session, const Plan &plan);

} // namespace Howdah
