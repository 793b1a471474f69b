// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/privileges.h"
#include "sql/ddl/ddl.h"

namespace Howdah::Sql {

/// Statements that lead from one list of storage options ("name=value") to another, in its order: SET puts what is new
/// behind what stays, so of the old ones only those stay that the new list begins with. `head` is the ALTER before
/// RESET and SET, `prefix` goes before each name ("toast.").
Statements optionStatements(
    const QString &head, const Options &before, const Options &after, const QString &prefix = {});

} // namespace Howdah::Sql
