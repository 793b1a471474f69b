// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addKeys(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName, Name, Included, ColumnNamed, Expression, CollationSchema, CollationName, ClassSchema, ClassName,
        ClassOptions, Descending, NullsFirst, StatisticsTarget
    };
    auto row = rows.reader("index_keys"_L1,
                           fields("schema", "name", "included", "column", "expression", "collation_schema",
                                  "collation_name", "operator_class_schema", "operator_class_name",
                                  "operator_class_options", "descending", "nulls_first", "statistics_target"));
    if (!row)
        return std::unexpected(row.error());
    const auto places = positions(database.indexes);
    while (row->next()) {
        const auto found = places.constFind(row->name(SchemaName));
        if (found == places.cend())
            continue;
        Index &index = database.indexes[*found];
        if (row->boolean(Included)) {
            index.include.push_back(row->text(ColumnNamed));
            continue;
        }
        IndexKey &key = index.keys.emplace_back();
        key.column = row->text(ColumnNamed);
        key.expression = row->text(Expression);
        key.collation = row->name(CollationSchema);
        key.operatorClass = row->name(ClassSchema);
        key.operatorClassOptions = row->text(ClassOptions);
        key.descending = row->boolean(Descending);
        key.nullsFirst = row->boolean(NullsFirst);
        key.statisticsTarget = row->optionalInteger(StatisticsTarget);
    }
    return {};
}

} // namespace

Result<void> assembleIndexes(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName, Name, RelationSchema, Relation, Method, Unique, NullsNotDistinct, Predicate, StorageOptions, Tablespace,
        OnPartitioned, ParentSchema, ParentName, Valid, Clustered, ReplicaIdentity, Comment
    };
    auto row = rows.reader("indexes"_L1,
                           fields("schema", "name", "relation_schema", "relation", "method", "is_unique",
                                  "nulls_not_distinct", "predicate", "options", "tablespace", "on_partitioned",
                                  "parent_index_schema", "parent_index_name", "valid", "clustered", "replica_identity",
                                  "comment"));
    if (!row)
        return std::unexpected(row.error());
    database.indexes.reserve(size_t(row->count()));
    while (row->next()) {
        Index &index = database.indexes.emplace_back();
        index.name = row->name(SchemaName);
        index.relation = row->name(RelationSchema);
        index.method = row->text(Method);
        index.unique = row->boolean(Unique);
        index.nullsNotDistinct = row->boolean(NullsNotDistinct);
        index.predicate = row->text(Predicate);
        index.options = row->array(StorageOptions);
        index.tablespace = row->text(Tablespace);
        index.onPartitioned = row->boolean(OnPartitioned);
        index.parentIndex = row->name(ParentSchema);
        index.valid = row->boolean(Valid);
        index.clustered = row->boolean(Clustered);
        index.replicaIdentity = row->boolean(ReplicaIdentity);
        index.comment = row->text(Comment);
    }
    sortByName(database.indexes);
    return addKeys(rows, database);
}

} // namespace Howdah
