// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sql/ddl/ddl.h"

namespace Howdah::Sql {

/// CREATE ROLE, then its settings.
Statements createRole(const Role &role);
/// ALTER ROLE for what differs, its settings included.
Statements alterRole(const Role &from, const Role &to);
QString grantMembership(const Membership &membership);
QString revokeMembership(const Membership &membership);
/// Its options, which PostgreSQL before 16 changes one way only by taking them away.
Statements alterMembership(const Membership &from, const Membership &to);

} // namespace Howdah::Sql
