// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "server/session.h"
#include "support/random/dice.h"

#include <QStringList>

namespace Howdah::Random {

/// One of several random schemas that share a database: the names of its schemas, and of its objects that are in none,
/// begin with `prefix`. With an empty prefix it has the database to itself.
struct Cell {
    QString prefix;
    Dice dice;
    QStringList statements; ///< the last that ran
};

/// Makes random schemas, of every kind a superuser can make without files from outside, in the session's database:
/// about `size` statements each. The same dice give the same schemas.
void buildSchemas(Session &session, std::vector<Cell> &cells, int size);

/// Changes each of them at random, every sort of change, `counts` statements each.
void mutateSchemas(Session &session, std::vector<Cell> &cells, const std::vector<int> &counts);

/// The same for a database with one only; the statements that ran.
QStringList buildSchema(Session &session, Dice &dice, int size);
QStringList mutateSchema(Session &session, Dice &dice, int count);

/// Puts a few rows into every table that takes them; how many tables have some.
int fillWithRows(Session &session, const Database &database, Dice &dice);

/// CREATE ROLE of the roles that random schemas name, for a server that has none of them.
QString rolesScript();

} // namespace Howdah::Random
