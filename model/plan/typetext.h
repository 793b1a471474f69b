// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// Follows the rename of a type, or of a schema, through the places that name types as text: columns, attributes,
/// domains, ranges and the signatures of routines. `from` and `to` are SQL: "app.mood"; for a schema "app.", with the
/// dot. Lists are not sorted again.
void followTypeText(Database &database, const QString &from, const QString &to);

/// The same in one text, e.g. a routine's input types.
QString withTypeRenamed(QString text, const QString &from, const QString &to);

/// "numeric(10,2)" → "numeric", "timestamp(3) with time zone" → "timestamp with time zone"; a quoted name as it is.
QString withoutModifier(const QString &type);

/// What a domain, or an array of one, is made of in the end; any other type as it is.
QString baseType(const Database &database, const QString &type);

} // namespace Howdah
