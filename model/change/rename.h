// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// Follows a rename through everything that names the object (not through text: expressions and bodies stay).
/// The object itself has been renamed already. Lists are sorted again.
void renameReferences(Database &database, const ObjectRef &from, const ObjectRef &to);

/// The same for a column: keys, foreign keys, index keys, publications, owned sequences, dependencies.
void renameColumn(Database &database, const QualifiedName &relation, const QString &from, const QString &to);

} // namespace Howdah
