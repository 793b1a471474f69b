// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "server/session.h"
#include "support/random/dice.h"

#include <QStringList>

namespace Howdah::Random {

/// Makes a random schema, of every kind a superuser can make without files from outside, in the session's database, and
/// returns the statements that ran. About `size` statements; the same seed gives the same schema.
QStringList buildSchema(Session &session, Dice &dice, int size);

/// Changes the session's database at random, every sort of change, until about `count` statements ran; returns them.
QStringList mutateSchema(Session &session, Dice &dice, int count);

/// Puts a few rows into every table that takes them; how many tables have some.
int fillWithRows(Session &session, const Database &database, Dice &dice);

/// CREATE ROLE of the roles that random schemas name, for a server that has none of them.
QString rolesScript();

} // namespace Howdah::Random
