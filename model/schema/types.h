// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"

#include <optional>
#include <vector>

namespace Howdah {

struct EnumType {
    QualifiedName name;
    std::vector<QString> values; ///< in sort order
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const EnumType &) const = default;
};

struct DomainConstraint {
    QString name;
    QString expression; ///< without the outer CHECK ()
    bool validated = true;
    QString comment;

    bool operator==(const DomainConstraint &) const = default;
};

struct Domain {
    QualifiedName name;
    QString type; ///< format_type of the base
    QualifiedName collation;
    bool notNull = false;
    QString notNullName; ///< PostgreSQL 17's constraint name; empty before and for a default name
    std::optional<QString> expression; ///< the default
    std::vector<DomainConstraint> constraints; ///< by name
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const Domain &) const = default;
};

struct Attribute {
    QString name;
    QString type;
    QualifiedName collation;
    QString comment;

    bool operator==(const Attribute &) const = default;
};

/// A free-standing composite type.
struct CompositeType {
    QualifiedName name;
    std::vector<Attribute> attributes;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const CompositeType &) const = default;
};

struct RangeType {
    QualifiedName name;
    QString subtype;
    QualifiedName operatorClass; ///< empty: the default
    QualifiedName collation;
    QualifiedName canonical;
    QualifiedName difference;
    QualifiedName multirange;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const RangeType &) const = default;
};

struct Collation {
    QualifiedName name;
    QString provider; ///< libc, icu, builtin
    bool deterministic = true;
    QString locale;   ///< of icu and builtin
    QString lcCollate, lcCtype; ///< of libc
    QString rules;
    QString owner;
    QString comment;

    bool operator==(const Collation &) const = default;
};

} // namespace Howdah
