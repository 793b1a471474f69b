// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

TableKind tableKind(QChar kind)
{
    switch (kind.unicode()) {
    case 'p':
        return TableKind::Partitioned;
    case 'f':
        return TableKind::Foreign;
    default:
        return TableKind::Ordinary;
    }
}

/// The parents by INHERITS in order, or the one partitioned table.
void setParents(Table &table, bool isPartition, const QString &bound, const std::vector<QString> &schemas,
    const std::vector<QString> &names)
{
    std::vector<QualifiedName> parents;
    for (size_t i = 0; i < std::min(schemas.size(), names.size()); ++i)
        parents.push_back({schemas[i], names[i]});
    if (!isPartition)
        table.inherits = std::move(parents);
    else if (!parents.empty())
        table.partition = Partition{parents.front(), bound};
}

} // namespace

Result<void> assembleTables(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName,
        Name,
        Kind,
        Unlogged,
        PartitionKey,
        IsPartition,
        Bound,
        ParentSchemas,
        ParentNames,
        TypeSchema,
        TypeName,
        AccessMethod,
        Tablespace,
        StorageOptions,
        ToastOptions,
        ReplicaIdentity,
        RowSecurity,
        ForceRowSecurity,
        ForeignServerName,
        ForeignOptions,
        Owner,
        Access,
        Comment
    };
    auto row = rows.reader("tables"_L1,
        fields("schema", "name", "kind", "unlogged", "partition_key", "is_partition", "bound", "parent_schemas",
            "parent_names", "type_schema", "type_name", "access_method", "tablespace", "options", "toast_options",
            "replica_identity", "row_security", "force_row_security", "foreign_server", "foreign_options", "owner",
            "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    database.tables.reserve(size_t(row->count()));
    while (row->next()) {
        Table &table = database.tables.emplace_back();
        table.name = row->name(SchemaName);
        table.kind = tableKind(row->character(Kind, 'r'));
        table.unlogged = row->boolean(Unlogged);
        table.partitionKey = row->text(PartitionKey);
        setParents(
            table, row->boolean(IsPartition), row->text(Bound), row->array(ParentSchemas), row->array(ParentNames));
        table.ofType = row->name(TypeSchema);
        table.accessMethod = row->text(AccessMethod);
        table.tablespace = row->text(Tablespace);
        table.options = row->array(StorageOptions);
        table.toastOptions = row->array(ToastOptions);
        table.replicaIdentity = row->character(ReplicaIdentity, 'd');
        table.rowSecurity = row->boolean(RowSecurity);
        table.forceRowSecurity = row->boolean(ForceRowSecurity);
        table.foreignServer = row->text(ForeignServerName);
        table.foreignOptions = sorted(row->array(ForeignOptions));
        table.owner = row->text(Owner);
        table.grants = row->grants(Access, table.owner);
        table.comment = row->text(Comment);
    }
    sortByName(database.tables);
    return assembleColumns(rows, database);
}

} // namespace Howdah
