// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

namespace Howdah {

/// A statement as PostgreSQL's own parser reads it.
struct ParseTree {
    QString kind; ///< the node's name in PostgreSQL's parsenodes.h: "CreateEventTrigStmt"
    QByteArray json; ///< the whole, as the parser wrote it

    /// Its fields, by their names there.
    QJsonObject node() const;
};

/// Of exactly one statement, without semicolon. Parse otherwise.
Result<ParseTree> parseTree(const QByteArray &sql);

} // namespace Howdah
