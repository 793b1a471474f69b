// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "schema/lookup.h"
#include "ui/document/edit.h"

namespace Howdah {

/// Edits a person makes, as values to give to Document::push. Pure: each reads a database and says what would change,
/// or refuses with one sentence. Nothing here touches a document.
namespace Edits {

/// Whether PostgreSQL takes it as a name as it is (not empty, at most 63 bytes).
Result<void> checkName(const QString &name);

Result<Edit> addSchema(const Database &database, const QString &name);
/// A table with an identity column `id` as its primary key; `name` is made free by a number.
Result<Edit> addTable(const Database &database, const QString &schema, const QString &name);
Result<Edit> addColumn(const Database &database, const QualifiedName &table, Column column);
/// Any attribute of a column, its name included. Identity makes and drops the sequence behind it.
Result<Edit> alterColumn(const Database &database, const QualifiedName &table, const QString &column, Column after);
/// Puts a column elsewhere: for tables that exist nowhere yet, as PostgreSQL cannot move columns.
Result<Edit> moveColumn(const Database &database, const QualifiedName &table, int from, int to);

/// A new constraint or, with `before`, an altered one. Checks that its columns and target are there and fit.
Result<Edit> putConstraint(const Database &database, const std::optional<Constraint> &before, Constraint after);
Result<Edit> putIndex(const Database &database, const std::optional<Index> &before, Index after);

Result<Edit> rename(const Database &database, const ObjectRef &ref, const QString &name);
/// Into another schema, with its indexes and the sequences that its columns own.
Result<Edit> moveTo(const Database &database, const ObjectRef &ref, const QString &schema);
/// Whether it is of a kind that SET SCHEMA moves by itself.
bool canMove(ObjectKind kind);
/// Drops it with everything that cannot stand without it; the text counts what goes along.
Result<Edit> drop(const Database &database, const ObjectRef &ref);
Result<Edit> setComment(const Database &database, const ObjectRef &ref, const QString &comment);
/// The edit with the names that follow: keys, indexes and sequences that are not in `base` and are called as the server
/// would call them follow the rename of their table or column.
Edit withFollowingNames(const Database &database, const Database &base, const std::vector<Rename> &renames, Edit edit);
/// One object in another state, as it is.
Edit alter(Object before, Object after);

} // namespace Edits
} // namespace Howdah
