// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"

#include <vector>

namespace Howdah {

enum class RoutineKind { Function, Procedure, Aggregate, Window };

/// A function, procedure or aggregate. `arguments` (pg_get_function_identity_arguments) is part of its identity.
struct Routine {
    QualifiedName name;
    RoutineKind kind = RoutineKind::Function;
    QString arguments;    ///< identity arguments, as ALTER FUNCTION wants them
    QString inputTypes;   ///< comma-separated input types: what the server tells overloads apart by
    QString result;       ///< pg_get_function_result; empty for procedures
    QString allArguments; ///< pg_get_function_arguments: names, modes, defaults
    QString language;
    QString definition;   ///< pg_get_functiondef; for an aggregate the whole CREATE AGGREGATE, both without semicolon
    QString source;       ///< prosrc, or the SQL-standard body's text
    QChar volatility = QLatin1Char('v'); ///< i, s, v
    bool securityDefiner = false;
    std::vector<QString> configuration;  ///< proconfig: "search_path=…"
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const Routine &) const = default;
};

} // namespace Howdah
