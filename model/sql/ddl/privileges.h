// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"
#include "sql/ddl/sentence.h"

namespace Howdah::Sql {

/// What PostgreSQL grants by itself when the object is made (acldefault), for that owner and server version.
Grants defaultGrants(const Object &object, const QString &owner, int serverVersion);

/// What a new object of the database's role has there: the above, as ALTER DEFAULT PRIVILEGES changed it. Made so, it
/// takes no GRANT and no REVOKE.
Grants grantsWhenMade(const Object &object, const Database &database);

/// The list as it is after ALTER … OWNER TO: the old owner's entries become the new owner's.
Grants afterOwnerChange(Grants grants, const QString &from, const QString &to);

/// A column's list as it is after its table's became `to`: a REVOKE on the table takes the same away from its columns.
Grants afterRevoke(const Grants &ofColumn, const Grants &from, const Grants &to);

/// REVOKE and GRANT statements that lead from one list to the other. `target` is "TABLE name"; `allOf` the full set of
/// privileges of the kind, for the short form ALL; `column` the quoted column for column privileges.
Statements grantStatements(const QString &target, const Grants &from, const Grants &to,
    const std::vector<QString> &allOf, const QString &column = {});

/// Every privilege the kind has on that server.
std::vector<QString> allPrivileges(const Object &object, int serverVersion);

/// ALTER DEFAULT PRIVILEGES statements; null means there is no entry.
Statements defaultPrivilegeStatements(const DefaultPrivileges *from, const DefaultPrivileges *to, int serverVersion);

} // namespace Howdah::Sql
