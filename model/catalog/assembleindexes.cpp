// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

/// What is special about an index's keys: expressions and settings.
class SpecialKeys
{
public:
    static Result<SpecialKeys> read(const CatalogRows &rows)
    {
        auto row = rows.reader(
            "index_keys"_L1, fields("index", "number", "expression", "collation", "options", "statistics_target"));
        if (!row)
            return std::unexpected(row.error());
        SpecialKeys keys(*row);
        while (keys.m_row.next())
            keys.m_places.insert(
                place(keys.m_row.number(OfIndex), int(keys.m_row.integer(Number))), keys.m_row.position());
        return keys;
    }

    /// The collation that the key's type has by itself, for an expression.
    quint32 apply(quint32 index, int number, IndexKey &key)
    {
        const auto found = m_places.constFind(place(index, number));
        if (found == m_places.cend())
            return 0;
        m_row.seek(*found);
        key.expression = m_row.text(Expression);
        key.operatorClassOptions = m_row.text(ClassOptions);
        key.statisticsTarget = m_row.optionalInteger(StatisticsTarget);
        return m_row.number(TypeCollation);
    }

private:
    enum { OfIndex, Number, Expression, TypeCollation, ClassOptions, StatisticsTarget };

    explicit SpecialKeys(const RowReader &row)
        : m_row(row)
    { }
    static quint64 place(quint32 index, int number) { return quint64(index) << 32 | quint32(number); }

    RowReader m_row;
    QHash<quint64, int> m_places;
};

struct IndexRow {
    enum Field {
        Id,
        Name,
        Relation,
        Listed,
        Method,
        Unique,
        NullsNotDistinct,
        Predicate,
        StorageOptions,
        Tablespace,
        OnPartitioned,
        Parent,
        Valid,
        Clustered,
        ReplicaIdentity,
        KeyCount,
        Columns,
        Classes,
        Collations,
        KeyOptions,
        Comment
    };
};

void readKeys(RowReader &row, const CatalogNames &names, SpecialKeys &special, Index &index)
{
    using enum IndexRow::Field;
    constexpr int descending = 1, nullsFirst = 2; // INDOPTION_DESC, INDOPTION_NULLS_FIRST (pg_index.h)
    const quint32 relation = row.number(Relation);
    const std::vector<int> columns = row.numbers(Columns), classes = row.numbers(Classes),
                           collations = row.numbers(Collations), options = row.numbers(KeyOptions);
    const size_t count
        = std::min({size_t(row.integer(KeyCount)), columns.size(), classes.size(), collations.size(), options.size()});
    for (size_t i = 0; i < count; ++i) {
        IndexKey &key = index.keys.emplace_back();
        const CatalogNames::Column column = names.column(relation, columns[i]);
        const quint32 typeCollation = special.apply(row.number(Id), int(i + 1), key);
        key.column = column.name;
        if (const quint32 collation = quint32(collations[i]);
            collation != (columns[i] == 0 ? typeCollation : column.collation))
            key.collation = names.collation(collation);
        key.operatorClass
            = names.namedOperatorClass(quint32(classes[i]), column.type, !key.operatorClassOptions.isEmpty());
        key.descending = options[i] & descending;
        key.nullsFirst = options[i] & nullsFirst;
    }
    for (size_t i = count; i < columns.size(); ++i)
        index.include.push_back(names.column(relation, columns[i]).name);
}

} // namespace

Result<void> assembleIndexes(const CatalogRows &rows, Database &database)
{
    using enum IndexRow::Field;
    auto row = rows.reader("indexes"_L1,
        fields("id", "name", "relation", "listed", "method", "is_unique", "nulls_not_distinct", "predicate", "options",
            "tablespace", "on_partitioned", "parent_index", "valid", "clustered", "replica_identity", "key_count",
            "columns", "classes", "collations", "key_options", "comment"));
    auto special = SpecialKeys::read(rows);
    if (!row || !special)
        return std::unexpected(!row ? row.error() : special.error());
    database.indexes.reserve(size_t(row->count()));
    while (row->next()) {
        const CatalogNames::Relation *relation = rows.names().listed(row->number(Relation));
        if (!relation || !row->boolean(Listed))
            continue;
        Index &index = database.indexes.emplace_back();
        index.name = {relation->name.schema, row->text(Name)};
        index.relation = relation->name;
        index.method = row->text(Method);
        index.unique = row->boolean(Unique);
        index.nullsNotDistinct = row->boolean(NullsNotDistinct);
        index.predicate = row->text(Predicate);
        index.options = row->array(StorageOptions);
        index.tablespace = row->text(Tablespace);
        index.onPartitioned = row->boolean(OnPartitioned);
        index.parentIndex = rows.names().relation(row->number(Parent));
        index.valid = row->boolean(Valid);
        index.clustered = row->boolean(Clustered);
        index.replicaIdentity = row->boolean(ReplicaIdentity);
        index.comment = row->text(Comment);
        readKeys(*row, rows.names(), *special, index);
    }
    sortByName(database.indexes);
    return {};
}

} // namespace Howdah
