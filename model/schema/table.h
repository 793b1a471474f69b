// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/column.h"

#include <vector>

namespace Howdah {

enum class TableKind { Ordinary, Partitioned, Foreign };

/// The place of a partition under its parent.
struct Partition {
    QualifiedName parent;
    QString bound; ///< pg_get_expr(relpartbound): "FOR VALUES …" or "DEFAULT"

    bool operator==(const Partition &) const = default;
};

/// An ordinary, partitioned or foreign table with its columns. Constraints, indexes, triggers, policies and rules are
/// objects of their own that name their relation.
struct Table {
    QualifiedName name;
    TableKind kind = TableKind::Ordinary;
    bool unlogged = false;
    std::vector<Column> columns;          ///< in attnum order
    QString partitionKey;                 ///< pg_get_partkeydef: "RANGE (created_at)"; empty if not partitioned
    std::optional<Partition> partition;   ///< set when this table is a partition
    std::vector<QualifiedName> inherits;  ///< parents by INHERITS, in order; empty for partitions
    QualifiedName ofType;                 ///< CREATE TABLE … OF
    QString accessMethod;                 ///< empty: heap (the default)
    QString tablespace;                   ///< empty: the database's
    Options options;                      ///< fillfactor=…, autovacuum_…=…
    Options toastOptions;                 ///< without the "toast." prefix
    QChar replicaIdentity = QLatin1Char('d'); ///< d default, n nothing, f full, i the index with Index::replicaIdentity
    bool rowSecurity = false;
    bool forceRowSecurity = false;
    QString foreignServer; ///< of a foreign table
    Options foreignOptions;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const Table &) const = default;
};

/// Whom it inherits from or is a partition of.
inline std::vector<QualifiedName> parentsOf(const Table &table)
{
    return table.partition ? std::vector<QualifiedName>{table.partition->parent} : table.inherits;
}

} // namespace Howdah
