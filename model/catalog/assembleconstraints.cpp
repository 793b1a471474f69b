// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

std::optional<ConstraintKind> constraintKind(QChar kind)
{
    switch (kind.unicode()) {
    case 'p':
        return ConstraintKind::PrimaryKey;
    case 'u':
        return ConstraintKind::Unique;
    case 'f':
        return ConstraintKind::ForeignKey;
    case 'c':
        return ConstraintKind::Check;
    case 'x':
        return ConstraintKind::Exclude;
    default:
        return std::nullopt;
    }
}

/// What the indexes behind keys and exclusions say of them, by the index's oid.
class KeyIndexes
{
public:
    static Result<KeyIndexes> read(const CatalogRows &rows)
    {
        auto row = rows.reader("indexes"_L1,
            fields("id", "columns", "key_count", "nulls_not_distinct", "options", "tablespace", "parent_index",
                "clustered", "replica_identity", "comment"));
        if (!row)
            return std::unexpected(row.error());
        KeyIndexes indexes(rows.names(), *row);
        while (indexes.m_row.next())
            indexes.m_places.insert(indexes.m_row.number(Id), indexes.m_row.position());
        return indexes;
    }

    void apply(quint32 index, quint32 relation, Constraint &constraint)
    {
        const auto place = m_places.constFind(index);
        if (place == m_places.cend())
            return;
        m_row.seek(*place);
        std::vector<int> columns = m_row.numbers(Columns);
        columns.erase(
            columns.begin(), columns.begin() + std::min(qsizetype(columns.size()), qsizetype(m_row.integer(KeyCount))));
        constraint.include = m_names.columnNames(relation, columns);
        constraint.nullsNotDistinct = m_row.boolean(NullsNotDistinct);
        constraint.options = m_row.array(StorageOptions);
        constraint.tablespace = m_row.text(Tablespace);
        constraint.parentIndex = m_names.relation(m_row.number(Parent));
        constraint.clustered = m_row.boolean(Clustered);
        constraint.replicaIdentity = m_row.boolean(ReplicaIdentity);
        constraint.indexComment = m_row.text(Comment);
    }

private:
    enum {
        Id,
        Columns,
        KeyCount,
        NullsNotDistinct,
        StorageOptions,
        Tablespace,
        Parent,
        Clustered,
        ReplicaIdentity,
        Comment
    };

    KeyIndexes(const CatalogNames &names, const RowReader &row)
        : m_names(names)
        , m_row(row)
    { }

    const CatalogNames &m_names;
    RowReader m_row;
    QHash<quint32, int> m_places;
};

Result<QHash<quint32, QString>> checkExpressions(const CatalogRows &rows)
{
    enum { Id, Expression };
    auto row = rows.reader("check_expressions"_L1, fields("id", "expression"));
    if (!row)
        return std::unexpected(row.error());
    QHash<quint32, QString> expressions;
    expressions.reserve(row->count());
    while (row->next())
        expressions.insert(row->number(Id), row->text(Expression));
    return expressions;
}

struct ConstraintRow {
    enum Field {
        Id,
        Relation,
        Name,
        Kind,
        Columns,
        Definition,
        Referenced,
        ReferencedColumns,
        OnUpdate,
        OnDelete,
        OnDeleteColumns,
        Match,
        WithoutOverlaps,
        IndexId,
        Deferrable,
        InitiallyDeferred,
        Validated,
        Enforced,
        NoInherit,
        Local,
        Inherited,
        Comment
    };
};

void readConstraint(RowReader &row, const CatalogNames &names, Constraint &constraint)
{
    using enum ConstraintRow::Field;
    const quint32 relation = row.number(Relation), referenced = row.number(Referenced);
    constraint.name = row.text(Name);
    constraint.relation = names.relation(relation);
    constraint.columns = names.columnNames(relation, row.numbers(Columns));
    constraint.definition = row.text(Definition);
    if (constraint.kind == ConstraintKind::ForeignKey) {
        constraint.referenced = names.relation(referenced);
        constraint.referencedColumns = names.columnNames(referenced, row.numbers(ReferencedColumns));
    }
    constraint.onUpdate = row.character(OnUpdate, 'a');
    constraint.onDelete = row.character(OnDelete, 'a');
    constraint.onDeleteColumns = names.columnNames(relation, row.numbers(OnDeleteColumns));
    constraint.match = row.character(Match, 's');
    constraint.withoutOverlaps = row.boolean(WithoutOverlaps);
    constraint.deferrable = row.boolean(Deferrable);
    constraint.initiallyDeferred = row.boolean(InitiallyDeferred);
    constraint.validated = row.boolean(Validated);
    constraint.enforced = row.boolean(Enforced);
    constraint.noInherit = row.boolean(NoInherit);
    constraint.local = row.boolean(Local);
    constraint.inherited = row.boolean(Inherited);
    constraint.comment = row.text(Comment);
}

} // namespace

Result<void> assembleConstraints(const CatalogRows &rows, Database &database)
{
    using enum ConstraintRow::Field;
    auto row = rows.reader("constraints"_L1,
        fields("id", "relation", "name", "kind", "columns", "definition", "referenced", "referenced_columns",
            "on_update", "on_delete", "on_delete_columns", "match", "without_overlaps", "index", "deferrable",
            "initially_deferred", "validated", "enforced", "no_inherit", "local", "inherited", "comment"));
    auto indexes = KeyIndexes::read(rows);
    const auto expressions = checkExpressions(rows);
    if (!row || !indexes || !expressions)
        return std::unexpected(!row ? row.error() : !indexes ? indexes.error() : expressions.error());
    database.constraints.reserve(size_t(row->count()));
    while (row->next()) {
        const auto kind = constraintKind(row->character(Kind, '?'));
        if (!kind || !rows.names().listed(row->number(Relation)))
            continue;
        Constraint &constraint = database.constraints.emplace_back();
        constraint.kind = *kind;
        readConstraint(*row, rows.names(), constraint);
        if (*kind == ConstraintKind::Check)
            constraint.expression = expressions->value(row->number(Id));
        else if (*kind != ConstraintKind::ForeignKey)
            indexes->apply(row->number(IndexId), row->number(Relation), constraint);
    }
    sortByRelation(database.constraints);
    return {};
}

} // namespace Howdah
