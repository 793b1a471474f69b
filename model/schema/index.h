// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"

#include <optional>
#include <vector>

namespace Howdah {

/// One key of an index: a column or an expression with its operator class.
struct IndexKey {
    QString column;                    ///< empty when it is an expression
    QString expression;                ///< the server's text, with its parentheses when it needs them
    QualifiedName collation;           ///< empty: the column's own
    QualifiedName operatorClass;       ///< empty: the default for type and access method
    QString operatorClassOptions;      ///< "siglen='32'"; empty: none
    bool descending = false;
    bool nullsFirst = false;           ///< as stored: true for DESC unless NULLS LAST was said
    std::optional<int> statisticsTarget;

    bool operator==(const IndexKey &) const = default;
};

/// An index that no constraint owns.
struct Index {
    QualifiedName name;                ///< its schema is its relation's
    QualifiedName relation;
    QString method = QStringLiteral("btree");
    bool unique = false;
    bool nullsNotDistinct = false;
    std::vector<IndexKey> keys;
    std::vector<QString> include;
    QString predicate;                 ///< pg_get_expr(indpred); empty: none
    Options options;
    QString tablespace;
    bool onPartitioned = false;        ///< relkind 'I'
    QualifiedName parentIndex;         ///< the partitioned index this is attached to; empty: none
    bool valid = true;
    bool clustered = false;
    bool replicaIdentity = false;
    QString comment;

    bool operator==(const Index &) const = default;
};

} // namespace Howdah
