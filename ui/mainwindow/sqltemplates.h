// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/lookup.h"

#include <span>

namespace Howdah {

/// What can be made by a statement that is filled in already.
struct SqlKind {
    const char *id; ///< stable
    const char *title; ///< "Add view…"; see titleOf()
    ObjectKind icon;
    bool needsTable;
};

std::span<const SqlKind> sqlKinds();
QString titleOf(const SqlKind &kind);

/// Statements that run as they are, and where in them the name stands that a person will want to change.
struct SqlTemplate {
    QString text; ///< empty: there is no table to begin with
    qsizetype nameAt = 0, nameLength = 0;
    QString kind = {}; ///< id of the SqlKind; empty: of none
};

/// Made for the table that is selected, the first of `schema` otherwise; names are free in the design.
SqlTemplate sqlTemplate(const QString &kind, const Lookup &lookup, const ObjectRef &selection, const QString &schema);

/// What changes the object as it is now: its whole statement where PostgreSQL replaces it, an ALTER to begin with
/// otherwise. Empty where neither is there.
SqlTemplate sqlToEdit(const Lookup &lookup, const ObjectRef &ref);

} // namespace Howdah
