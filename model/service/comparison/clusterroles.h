// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "plan/plan.h"

#include <QStringList>

namespace Howdah {

class Session;

/// Reads the roles of two clusters into the two databases that are to be compared. Blocks. Errors: the sessions'.
Result<void> addRoles(Session &fromSession, Database &from, Session &toSession, Database &to);

/// The databases without them: for scratch databases, which share one cluster.
Database withoutRoles(Database database);

/// Roles that a plan towards `to` names and that the cluster it is to run on does not have; sorted. `on` is a session
/// there. Blocks. Errors: the session's.
Result<QStringList> missingRoles(Session &on, const Database &to, const Plan &plan);

} // namespace Howdah
