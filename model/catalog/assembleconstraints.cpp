// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

std::optional<ConstraintKind> constraintKind(QChar kind)
{
    switch (kind.unicode()) {
    case 'p': return ConstraintKind::PrimaryKey;
    case 'u': return ConstraintKind::Unique;
    case 'f': return ConstraintKind::ForeignKey;
    case 'c': return ConstraintKind::Check;
    case 'x': return ConstraintKind::Exclude;
    default: return std::nullopt;
    }
}

} // namespace

Result<void> assembleConstraints(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName, Relation, Name, Kind, Columns, Expression, Definition, ReferencedSchema, ReferencedName,
        ReferencedColumns, OnUpdate, OnDelete, OnDeleteColumns, Match, NullsNotDistinct, WithoutOverlaps, Include,
        StorageOptions, Tablespace, ParentSchema, ParentName, Clustered, ReplicaIdentity, Deferrable, InitiallyDeferred,
        Validated, Enforced, NoInherit, Local, Inherited, Comment, IndexComment
    };
    auto row = rows.reader("constraints"_L1,
                           fields("schema", "relation", "name", "kind", "columns", "expression", "definition",
                                  "referenced_schema", "referenced_name", "referenced_columns", "on_update", "on_delete",
                                  "on_delete_columns", "match", "nulls_not_distinct", "without_overlaps", "include",
                                  "options", "tablespace", "parent_index_schema", "parent_index_name", "clustered",
                                  "replica_identity", "deferrable", "initially_deferred", "validated", "enforced",
                                  "no_inherit", "local", "inherited", "comment", "index_comment"));
    if (!row)
        return std::unexpected(row.error());
    database.constraints.reserve(size_t(row->count()));
    while (row->next()) {
        const auto kind = constraintKind(row->character(Kind, '?'));
        if (!kind)
            continue;
        Constraint &constraint = database.constraints.emplace_back();
        constraint.name = row->text(Name);
        constraint.relation = row->name(SchemaName);
        constraint.kind = *kind;
        constraint.columns = row->array(Columns);
        constraint.expression = row->text(Expression);
        constraint.definition = row->text(Definition);
        constraint.referenced = row->name(ReferencedSchema);
        constraint.referencedColumns = row->array(ReferencedColumns);
        constraint.onUpdate = row->character(OnUpdate, 'a');
        constraint.onDelete = row->character(OnDelete, 'a');
        constraint.onDeleteColumns = row->array(OnDeleteColumns);
        constraint.match = row->character(Match, 's');
        constraint.nullsNotDistinct = row->boolean(NullsNotDistinct);
        constraint.withoutOverlaps = row->boolean(WithoutOverlaps);
        constraint.include = row->array(Include);
        constraint.options = row->array(StorageOptions);
        constraint.tablespace = row->text(Tablespace);
        constraint.parentIndex = row->name(ParentSchema);
        constraint.clustered = row->boolean(Clustered);
        constraint.replicaIdentity = row->boolean(ReplicaIdentity);
        constraint.deferrable = row->boolean(Deferrable);
        constraint.initiallyDeferred = row->boolean(InitiallyDeferred);
        constraint.validated = row->boolean(Validated);
        constraint.enforced = row->boolean(Enforced);
        constraint.noInherit = row->boolean(NoInherit);
        constraint.local = row->boolean(Local);
        constraint.inherited = row->boolean(Inherited);
        constraint.comment = row->text(Comment);
        constraint.indexComment = row->text(IndexComment);
    }
    sortByRelation(database.constraints);
    return {};
}

} // namespace Howdah
