// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace Howdah {

/// One privilege held by one role. `grantee` is empty for PUBLIC, `grantor` where it is the object's owner. `privilege`
/// is the manual's word: SELECT, USAGE, …
struct Grant {
    QString grantee;
    QString privilege;
    bool grantable = false;
    QString grantor = {};

    bool operator==(const Grant &) const = default;
    bool operator<(const Grant &o) const
    {
        if (grantee != o.grantee)
            return grantee < o.grantee;
        if (privilege != o.privilege)
            return privilege < o.privilege;
        return grantable != o.grantable ? grantable < o.grantable : grantor < o.grantor;
    }
};

/// The effective access list, grantees in the catalog's order: its own, or the built-in default for kind and owner when
/// it has none (acldefault). The order means nothing; it is kept so that a list made again reads as it did. Column
/// lists have no default: empty is none.
using Grants = std::vector<Grant>;

/// Storage or foreign options as "name=value", in catalog order, value unquoted.
using Options = std::vector<QString>;

} // namespace Howdah
