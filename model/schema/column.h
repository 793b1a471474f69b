// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"
#include "schema/sequence.h"

#include <optional>

namespace Howdah {

enum class Generated { No, Stored, Virtual };
enum class Identity { No, Always, ByDefault };

/// One column of a table or of a foreign table. Expressions and types are the server's own text (pg_get_expr,
/// format_type) read under `search_path = ''`, so every name outside pg_catalog is qualified and quoted as needed.
struct Column {
    QString name;
    QString type;                       ///< format_type(atttypid, atttypmod)
    QualifiedName collation;            ///< empty: the type's own
    bool notNull = false;
    QString notNullName;                ///< PostgreSQL 18's constraint name; empty before 18 and for a default name
    QString notNullComment;             ///< PostgreSQL 18; on the constraint
    bool notNullValid = true;           ///< PostgreSQL 18; false: NOT NULL … NOT VALID
    bool notNullNoInherit = false;      ///< PostgreSQL 18
    bool notNullLocal = true;           ///< PostgreSQL 18; false: only a parent says so (conislocal)
    std::optional<QString> expression;  ///< the default, or the generation expression when `generated` says so
    Generated generated = Generated::No;
    Identity identity = Identity::No;
    std::optional<QualifiedName> identitySequence; ///< its Sequence is in Database::sequences with `identity` true
    QString storage;                    ///< PLAIN, EXTERNAL, EXTENDED, MAIN; empty: the type's own
    QString compression;                ///< pglz, lz4; empty: the server's default
    std::optional<int> statisticsTarget;
    Options options;                    ///< n_distinct=…, n_distinct_inherited=…
    Options foreignOptions;             ///< of a foreign table's column
    bool local = true;                  ///< false: only inherited (attislocal)
    bool inherited = false;             ///< has a parent's column behind it (attinhcount > 0)
    QString comment;
    Grants grants;

    bool operator==(const Column &) const = default;
};

} // namespace Howdah
