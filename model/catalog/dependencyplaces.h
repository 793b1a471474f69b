// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogrows.h"
#include "schema/database.h"

#include <QHash>

#include <vector>

namespace Howdah {

/// What stands behind a catalog row's identity: (class, oid, column number) → object. Objects are numbered in their order,
/// equal ones alike. Only objects that the database lists have a number.
class DependencyPlaces
{
public:
    /// Reads the queries "dependency_nodes", "columns" and those of opaque objects. Error: Internal, when one lacks a column.
    static Result<DependencyPlaces> read(const CatalogRows &rows, const Database &database);

    /// The object's number, -1: none. A column that is no table's is its relation.
    int place(quint32 rowClass, quint32 oid, int column) const;
    const ObjectRef &at(int place) const { return m_refs[size_t(place)]; }

private:
    struct Node {
        quint32 rowClass, oid, relation;
        int column;
        bool part;
        ObjectRef ref; ///< without its relation's name when `relation` is set; kind is Column for "the relation itself"
        bool isRelation;
    };

    static Result<std::vector<Node>> nodes(const CatalogRows &rows);
    Result<void> insertOpaque(const CatalogRows &rows);
    void insert(const Node &node);
    Result<void> insertColumns(const CatalogRows &rows);
    void number(const Database &database);

    QHash<quint64, int> m_rows; // class and oid
    QHash<quint64, int> m_columns; // relation's oid and number
    QHash<QualifiedName, quint32> m_tables;
    std::vector<ObjectRef> m_refs;
};

} // namespace Howdah
