// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

enum {
    SchemaName, Relation, Number, Name, Type, CollationSchema, CollationName, NotNull, NotNullName, Expression,
    GeneratedAs, IdentityAs, SequenceSchema, SequenceName, Storage, Compression, StatisticsTarget, StorageOptions,
    ForeignOptions, Local, Inherited, Comment, Access
};

Generated generated(QChar letter)
{
    return letter == u's' ? Generated::Stored : letter == u'v' ? Generated::Virtual : Generated::No;
}

Identity identity(QChar letter)
{
    return letter == u'a' ? Identity::Always : letter == u'd' ? Identity::ByDefault : Identity::No;
}

/// Without the version stamp that the server keeps among a column's options since the minor releases of November 2026;
/// pg_dump passes over it too.
Options columnOptions(std::vector<QString> options)
{
    std::erase_if(options, [](const QString &option) { return option.startsWith("pg_attver="_L1); });
    return options;
}

Column columnOf(RowReader &row)
{
    Column column;
    column.name = row.text(Name);
    column.type = row.text(Type);
    column.collation = row.name(CollationSchema);
    column.notNull = row.boolean(NotNull);
    column.notNullName = row.text(NotNullName);
    column.expression = row.optionalText(Expression);
    column.generated = generated(row.character(GeneratedAs, 'n'));
    column.identity = identity(row.character(IdentityAs, 'n'));
    if (!row.isNull(SequenceName))
        column.identitySequence = row.name(SequenceSchema);
    column.storage = row.text(Storage);
    column.compression = row.text(Compression);
    column.statisticsTarget = row.optionalInteger(StatisticsTarget);
    column.options = columnOptions(row.array(StorageOptions));
    column.foreignOptions = row.array(ForeignOptions);
    column.local = row.boolean(Local);
    column.inherited = row.boolean(Inherited);
    column.comment = row.text(Comment);
    column.grants = row.grants(Access);
    return column;
}

} // namespace

Result<void> assembleColumns(const CatalogRows &rows, Database &database)
{
    auto row = rows.reader("columns"_L1,
                           fields("schema", "relation", "number", "name", "type", "collation_schema", "collation_name",
                                  "not_null", "not_null_name", "expression", "generated", "identity", "sequence_schema",
                                  "sequence_name", "storage", "compression", "statistics_target", "options",
                                  "foreign_options", "local", "inherited", "comment", "grants"));
    if (!row)
        return std::unexpected(row.error());
    const auto places = positions(database.tables);
    std::vector<std::vector<qint64>> numbers(database.tables.size());
    auto place = places.cend();
    QualifiedName last;
    while (row->next()) {
        // Most rows follow one of the same table.
        if (QualifiedName relation = row->name(SchemaName); relation != last || place == places.cend()) {
            place = places.constFind(relation);
            last = std::move(relation);
        }
        if (place == places.cend())
            continue;
        // The query needs no ORDER BY: rows come nearly sorted, each goes to its place among the table's few.
        std::vector<qint64> &known = numbers[*place];
        const auto at = std::ranges::upper_bound(known, row->integer(Number)) - known.begin();
        known.insert(known.begin() + at, row->integer(Number));
        std::vector<Column> &columns = database.tables[*place].columns;
        columns.insert(columns.begin() + at, columnOf(*row));
    }
    return {};
}

} // namespace Howdah
