// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogrows.h"
#include "schema/database.h"

#include <QHash>

#include <vector>

namespace Howdah {

/// What stands behind a catalog row's identity: (class, oid, column number) → object. Objects are numbered in their
/// order, equal ones alike. Only objects that the database lists have a number.
class DependencyPlaces
{
public:
    /// Reads the queries "dependency_nodes", "columns" and those of opaque objects. Error: Internal, when one lacks a
    /// column.
    static Result<DependencyPlaces> read(const CatalogRows &rows, const Database &database);

    /// The object's number, -1: none. A column that is no table's is its relation.
    int place(quint32 rowClass, quint32 oid, int column) const;
    const ObjectRef &at(int place) const { return m_refs[size_t(place)]; }

private:
    struct Node {
        quint32 rowClass, oid, relation;
        int column;
        bool part;
        bool isRelation; ///< stands for the relation itself
        ObjectRef ref; ///< without its relation's name when `relation` is set
    };

    void list(const Database &database);
    void listColumns(const std::vector<Table> &tables);
    static Result<std::vector<Node>> nodes(const CatalogRows &rows);
    void insert(const Node &node);
    Result<void> insertOpaque(const CatalogRows &rows);
    Result<void> insertColumns(const CatalogRows &rows);

    std::vector<ObjectRef> m_refs; // every listed object, in order
    QHash<ObjectRef, int> m_numbers; // where it is in m_refs; not the columns
    QHash<QualifiedName, int> m_firstColumns; // of a table, in m_refs
    QHash<quint32, QualifiedName> m_relations;
    QHash<quint64, int> m_rows; // class and oid
    QHash<quint64, int> m_columns; // relation's oid and number
};

} // namespace Howdah
