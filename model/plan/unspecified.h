// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// What a description leaves open that a live database does not.
struct Unspecified {
    bool owners = false;     ///< some objects belong to nobody but whoever ran the description
    bool privileges = false; ///< nothing was granted or revoked
};

/// Looks whether a database built from DDL says who owns what and who may do what. Its `role` is who ran the DDL.
Unspecified unspecifiedIn(const Database &described);

/// The described database with what it leaves open taken from `other`: objects both have keep the other's owner and
/// privileges, new ones belong to the other's role. So that comparing a file with a live database does not take every
/// table away from its owner.
Database filledFrom(const Database &described, const Database &other, Unspecified unspecified);

} // namespace Howdah
