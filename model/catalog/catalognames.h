// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/name.h"

#include <QHash>

#include <vector>

namespace Howdah {

class CatalogRows;

/// What the numbers in catalog rows stand for: relations, columns, types, collations, operator classes. Joining here
/// instead of in the queries spares the server most of its work.
class CatalogNames
{
public:
    struct Relation {
        QualifiedName name;
        bool isListed = false; ///< in a schema of the database's own, and no extension's
    };
    struct Type {
        QString text; ///< format_type
        QChar storage;
        quint32 collation = 0;
    };
    struct Column {
        QString name;
        quint32 type = 0, collation = 0;
    };
    struct OperatorClass {
        QualifiedName name;
        quint32 method = 0, type = 0;
        bool isDefault = false;
    };

    /// Reads the queries "relations", "types", "collation_names", "operator_class_names" and the columns' own. Error:
    /// Internal, when one lacks a column.
    static Result<CatalogNames> read(const CatalogRows &rows);

    /// nullptr when it is none of the database's own.
    const Relation *listed(quint32 relation) const;
    /// Empty when there is none.
    QualifiedName relation(quint32 relation) const { return m_relations.value(relation).name; }
    QualifiedName collation(quint32 collation) const { return m_collations.value(collation); }
    Type type(quint32 type, int modifier) const { return m_types.value(key(type, modifier)); }
    /// Of a table or view; one that is not there is empty.
    Column column(quint32 relation, int number) const;
    std::vector<QString> columnNames(quint32 relation, const std::vector<int> &numbers) const;
    /// Empty for the one that a key of this type and method gets when none is named.
    QualifiedName namedOperatorClass(quint32 operatorClass, quint32 type, bool hasOptions) const;

private:
    static quint64 key(quint32 type, int modifier) { return quint64(type) << 32 | quint32(modifier); }
    Result<void> readRelations(const CatalogRows &rows);
    Result<void> readTypes(const CatalogRows &rows);
    Result<void> readCollations(const CatalogRows &rows);
    Result<void> readOperatorClasses(const CatalogRows &rows);
    Result<void> readColumns(const CatalogRows &rows, QLatin1StringView query);

    QHash<quint32, Relation> m_relations;
    QHash<quint64, Type> m_types;
    QHash<quint32, QualifiedName> m_collations;
    QHash<quint32, OperatorClass> m_classes;
    QHash<quint64, quint32> m_defaultClasses; // method and type
    QHash<quint32, std::vector<Column>> m_columns; // by number - 1
};

} // namespace Howdah
