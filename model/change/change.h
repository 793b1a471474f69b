// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "change/object.h"

namespace Howdah {

/// What becomes of one object. No before: create. No after: drop. Both: alter, or rename when their refs differ.
/// When a Table is altered (both sides there) its columns are left alone: they change by TableColumn.
/// The same value serves undo, diff, SQL, the diagram's overlay and the export to migration formats.
struct Change {
    std::optional<Object> before;
    std::optional<Object> after;

    bool operator==(const Change &) const = default;
};

/// The change that undoes `change`.
Change inverse(const Change &change);

/// "Add column price to shop.product": one line for menus and lists.
QString describe(const Change &change);

/// Applies to `database` in place and keeps lists sorted. Renaming a relation renames it in the objects that name it
/// (constraints, indexes, triggers, policies, rules, foreign keys, owned sequences, partitions); text is left alone.
/// Fails with Refused, leaving `database` as it was, when `before` is not there as given or `after`'s name is taken.
Result<void> apply(const Change &change, Database &database);

/// What dropping `ref` takes along, ready to apply in order: what belongs to it (constraints, indexes, triggers, …),
/// what cannot stand without it (foreign keys of other tables, views that read it), then itself.
std::vector<Change> dropping(const Database &database, const ObjectRef &ref);

/// The object of that name, or nothing. Linear in its list.
std::optional<Object> objectOf(const Database &database, const ObjectRef &ref);

} // namespace Howdah
