// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "support/random/dice.h"

namespace Howdah::Random {

/// A database of objects of `a`: some gone, some as they are in `b`, some of `b` only. Whether they fit each other is
/// not asked: only a server would know.
Database combined(const Database &a, const Database &b, Dice &dice);

/// The same with its lists in another order.
Database shuffled(Database database, Dice &dice);

/// What belongs to the random schema whose names begin with `prefix`.
Database restricted(const Database &database, const QString &prefix);

/// With the objects of `other` that live in schemas, and those schemas, added.
Database enlarged(Database database, const Database &other);

} // namespace Howdah::Random
