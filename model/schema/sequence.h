// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"

#include <optional>

namespace Howdah {

/// A table's column, by name.
struct ColumnName {
    QualifiedName relation;
    QString column;

    bool isEmpty() const { return column.isEmpty(); }
    bool operator==(const ColumnName &) const = default;
};

/// A sequence; also the one behind an identity column (`identity` true, `ownedBy` its column, then no grants are
/// written).
struct Sequence {
    QualifiedName name;
    QString type = QStringLiteral("bigint"); ///< smallint, integer or bigint
    qint64 start = 1;
    qint64 increment = 1;
    qint64 minimum = 1;
    qint64 maximum = 9223372036854775807LL;
    qint64 cache = 1;
    bool cycle = false;
    bool unlogged = false;
    bool identity = false;
    std::optional<ColumnName> ownedBy;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const Sequence &) const = default;
};

} // namespace Howdah
