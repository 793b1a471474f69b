// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/database.h"

namespace Howdah {

struct Change;

/// Follows a rename through everything that names the object (not through text: expressions and bodies stay).
/// The object itself has been renamed already. Lists are not sorted again.
void renameReferences(Database &database, const ObjectRef &from, const ObjectRef &to);

/// Sorts every list again after names changed.
void sortLists(Database &database);

/// What `ref` is called once `from` is called `to`: itself, what lies inside a schema, what is a member of a relation.
/// Types in the signature of a routine are text and stay.
ObjectRef renamed(ObjectRef ref, const ObjectRef &from, const ObjectRef &to);

/// apply() of a change that renames, without sorting the lists again: who makes many sorts once, after them.
Result<void> applyUnsorted(const Change &change, Database &database);

/// Follows the rename of a column, without sorting: keys, foreign keys, index keys, publications, owned sequences,
/// dependencies.
void renameColumn(Database &database, const QualifiedName &relation, const QString &from, const QString &to);

} // namespace Howdah
