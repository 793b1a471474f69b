// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"

#include <optional>
#include <vector>

namespace Howdah {

/// PostgreSQL's namespace.
struct Schema {
    QString name;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const Schema &) const = default;
};

struct Extension {
    QString name;
    QString schema;
    QString version; ///< shown, compared only when asked: what CREATE EXTENSION gives depends on the server
    QString comment; ///< empty when it is the extension's own

    bool operator==(const Extension &o) const { return name == o.name && schema == o.schema && comment == o.comment; }
};

/// An extended statistics object.
struct StatisticsObject {
    QualifiedName name;
    QualifiedName relation;
    QString definition; ///< pg_get_statisticsobjdef, without the semicolon
    std::optional<int> target;
    QString owner;
    QString comment;

    bool operator==(const StatisticsObject &) const = default;
};

struct PublicationTable {
    QualifiedName relation;
    std::vector<QString> columns; ///< empty: all
    QString filter;               ///< WHERE, without outer parentheses added

    bool operator==(const PublicationTable &) const = default;
};

struct Publication {
    QString name;
    bool allTables = false;
    std::vector<PublicationTable> tables; ///< by name
    std::vector<QString> schemas;
    bool publishInsert = true, publishUpdate = true, publishDelete = true, publishTruncate = true;
    bool viaRoot = false;
    bool generatedColumns = false;        ///< PostgreSQL 18: publish_generated_columns = stored
    QString owner;
    QString comment;

    bool operator==(const Publication &) const = default;
};

struct ForeignDataWrapper {
    QString name;
    QualifiedName handler, validator;
    Options options;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const ForeignDataWrapper &) const = default;
};

struct ForeignServer {
    QString name;
    QString wrapper;
    QString type, version;
    Options options;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const ForeignServer &) const = default;
};

struct UserMapping {
    QString server;
    QString role; ///< empty: PUBLIC
    Options options;

    bool operator==(const UserMapping &) const = default;
};

/// ALTER DEFAULT PRIVILEGES of one role, optionally in one schema, for one kind of object.
struct DefaultPrivileges {
    QString role;
    QString schema;      ///< empty: everywhere
    QString objectType;  ///< TABLES, SEQUENCES, FUNCTIONS, TYPES, SCHEMAS
    Grants grants; ///< pg_default_acl's list as it is: the whole list when `schema` is empty, additions otherwise

    bool operator==(const DefaultPrivileges &) const = default;
};

/// An object kept as the server's own statement: the long tail (casts, operators, text search objects, languages, …).
/// Any difference means drop and create.
struct OpaqueObject {
    QString kind; ///< SQL words: "CAST", "OPERATOR CLASS", "TEXT SEARCH CONFIGURATION"
    QString identity; ///< as DROP wants it, quoted
    QString schema; ///< empty: none
    QString definition; ///< the CREATE statement (several joined by ";\n"), no trailing semicolon
    QString owner; ///< empty: the kind has none
    Grants grants; ///< of a language; empty: the kind has none
    QString comment;

    bool operator==(const OpaqueObject &) const = default;
};

} // namespace Howdah
