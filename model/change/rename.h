// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "change/names.h"

#include <optional>

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

/// Puts the name that `to` says into an object; what else names it does not follow.
template <typename T>
void setName(T &object, const ObjectRef &to)
{
    if constexpr (requires { object.column.name; }) {
        object.relation = to.name;
        object.column.name = to.member;
    } else if constexpr (requires { object.name.schema; }) {
        object.name = to.name;
    } else if constexpr (requires {
                             object.relation;
                             object.name;
                         }) {
        object.relation = to.name;
        object.name = to.member;
    } else if constexpr (requires { object.name; }) {
        object.name = to.name.name;
    }
}

/// Kinds whose ref names something and a member of it.
bool isMember(ObjectKind kind);
/// Kinds that are that something, and take their members along.
bool hasMembers(ObjectKind kind);

/// What an object's name is to those that name it; nothing for kinds that no other object names, and for constraints,
/// which others name by their index.
std::optional<NameRole> roleOf(const ObjectRef &ref);

/// Whether a constraint has an index of its own, which is called as it is.
bool isKey(const Constraint &constraint);

/// Follows the rename of a schema through the names of what is in it. Dependencies stay.
void renameInSchema(Database &database, const QString &from, const QString &to);

/// Follows the rename of a column, without sorting: keys, foreign keys, index keys, publications, owned sequences,
/// dependencies.
void renameColumn(Database &database, const QualifiedName &relation, const QString &from, const QString &to);

} // namespace Howdah
