// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace Howdah {

/// One statement of a script, without its semicolon and the comments before it.
struct ScriptStatement {
    QByteArray sql;
    QByteArray data; ///< the lines after COPY … FROM stdin, without the final "\."
    bool isCopy = false; ///< true when data belongs to it
    int line = 1; ///< where it begins
    qsizetype offset = 0; ///< the same, in bytes from the text's begin

    bool operator==(const ScriptStatement &) const = default;
};

/// What to do about psql's commands that do more than concern its own screen.
enum class PsqlCommands { Refuse, LeaveOut };

/// Splits a script as psql does: semicolons outside quotes, comments, parentheses and BEGIN ATOMIC bodies. COPY data
/// are taken along; psql commands that only concern psql's own screen (\restrict, \set, \echo, …) are left out, others
/// are refused by name. Errors are Parse, with "line N" in Error::where; a zero byte and bytes that are not UTF-8 are
/// errors.
Result<std::vector<ScriptStatement>> scriptStatements(
    const QByteArray &text, PsqlCommands others = PsqlCommands::Refuse);

/// The same, one after the other and without holding more than a part of them: `take` gets each, valid during the call
/// alone; what it fails with ends the reading and is given back. An error further down comes after what stands before.
Result<void> eachStatement(const QByteArray &text, const std::function<Result<void>(const ScriptStatement &)> &take,
    PsqlCommands others = PsqlCommands::Refuse);

} // namespace Howdah
