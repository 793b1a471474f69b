// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

namespace Howdah {

/// The schema where plans keep aside what they drop. It is part of no schema: nothing in it is a difference.
inline QString stashSchema()
{
    return QStringLiteral("howdah_stash");
}

/// Where Howdah writes down which scripts it applied; no part of a schema either.
inline QString journalSchema()
{
    return QStringLiteral("howdah_journal");
}

/// Schemas that Howdah makes for itself: no comparison, fingerprint or dump that judges one counts them.
inline QStringList ownSchemas()
{
    return {stashSchema(), journalSchema()};
}

/// What differs between two databases, by name: sorted by ObjectRef, the same whatever order the inputs were made in.
/// Columns of tables that are on both sides come as TableColumn changes. What PostgreSQL derives by itself (a view's
/// column types, an inherited constraint's origin, …) is not a difference. Linear in the size of both.
std::vector<Change> difference(const Database &from, const Database &to);

/// Whether two objects mean the same to difference().
bool isSame(const Object &a, const Object &b);

} // namespace Howdah
