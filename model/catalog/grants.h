// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/privileges.h"

namespace Howdah {

/// Access items as the server prints them ("grantee=arw*d/grantor", names quoted when needed; manual, "Privileges",
/// table "ACL Privilege Abbreviations") → one Grant per privilege, grantee and grantor, in their order; the grantor is
/// named unless it is `owner`. Letters and items that are not understood are left out.
Grants parseGrants(const std::vector<QString> &items, const QString &owner);

} // namespace Howdah
