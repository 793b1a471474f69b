// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/privileges.h"

#include <optional>

namespace Howdah {

/// A role of the cluster. Its password cannot be read, so there is none here.
struct Role {
    QString name;
    bool superuser = false, inherits = true, createRole = false, createDatabase = false, login = false,
         replication = false, bypassRowSecurity = false;
    int connectionLimit = -1; ///< -1: none
    QString validUntil;       ///< ISO 8601 in UTC; empty: for ever
    Options settings;         ///< ALTER ROLE … SET in every database: "name=value", sorted
    QString comment;

    bool operator==(const Role &) const = default;
};

/// One role granted to another by one grantor.
struct Membership {
    QString role, member;
    QString grantor; ///< empty: the cluster's first superuser
    bool admin = false;
    std::optional<bool> inherits,
        set; ///< from PostgreSQL 16 on; unset: that server or the one it is compared to is older

    bool operator==(const Membership &) const = default;
};

} // namespace Howdah
