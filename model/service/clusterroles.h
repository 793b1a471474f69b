// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

#include <QStringList>

namespace Howdah {

class Session;

/// Reads the roles of two clusters into the two databases that are to be compared. Blocks. Errors: the sessions'.
Result<void> addRoles(Session &fromSession, Database &from, Session &toSession, Database &to);

/// The databases without them: for scratch databases, which share one cluster.
Database withoutRoles(Database database);

/// Roles that objects of `to` belong to, are granted to or name, and that the cluster a plan for them would run on does not
/// have; sorted. `on` is a session there. Blocks. Errors: the session's.
Result<QStringList> missingRoles(Session &on, const Database &to);

} // namespace Howdah
