// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sql/parse/parsetree.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace Howdah {

/// How a statement of someone's SQL gets into a scratch database. Scripts run as a role that is no superuser; a closed
/// list of statements, told by their parse trees, the program itself runs for it where that role may not.
enum class Passage {
    Open,    ///< as it is, by the script's own role
    Closed,  ///< not at all: it reaches beyond the database
    Left,    ///< not run and not missed: it says something of roles, which are no part of a database's schema
    Roles,   ///< roles of these names are made, without any of their powers
    Instead, ///< another statement is run
    Raised,  ///< where the role may not: as superuser. It records something and runs nobody's code
    Made,    ///< the same, and what it makes belongs to the script's role
    Walled, ///< the same, only where the operating system stands behind it: what it makes could break into the server
};

struct Judgement {
    Passage passage = Passage::Open;
    QString why = {}; ///< of Closed: one sentence
    bool isBeyond = false; ///< of Closed: it is about another database or the server, not harmful by itself
    QString instead = {}; ///< of Instead
    QStringList roles = {}; ///< of Roles
    std::vector<std::pair<QString, QString>> memberships = {}; ///< of Roles: the role, its new member
    QString newOwner = {}; ///< of Raised, when it gives something away: to whom
    QString symbol = {}; ///< of Walled, when it makes a function of the server's own code: its name there

    bool operator==(const Judgement &) const = default;
};

Judgement judged(const ParseTree &tree);

} // namespace Howdah
