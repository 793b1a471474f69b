// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sql/parse/tree.h"

#include <optional>

namespace Howdah::Locks {

/// What tells a function from its overloads, and what it gives back.
struct Signature {
    QString inputs; ///< comma-separated types, as Routine::inputTypes
    QString result; ///< as pg_get_function_result() says it; empty: a procedure's, or OUT parameters decide
};

/// Of a CreateFunctionStmt.
std::optional<Signature> signatureOf(const Node &createFunction);

/// Names of a view's columns as CREATE VIEW would give them; nothing where only the server knows: with a star.
std::optional<QStringList> viewColumns(const Node &view);

} // namespace Howdah::Locks
