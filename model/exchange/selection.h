// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// The schema with these tables alone: with what belongs to them, the foreign keys between them, the types that are
/// there anyway; without views, routines and the rest.
Database onlyTables(const Database &database, const std::vector<QualifiedName> &tables);

} // namespace Howdah
