// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

struct ColumnRow {
    enum Field {
        Relation,
        Number,
        Name,
        Type,
        Modifier,
        Collation,
        NotNull,
        NotNullName,
        NotNullComment,
        NotNullValid,
        NotNullNoInherit,
        NotNullLocal,
        Expression,
        GeneratedAs,
        IdentityAs,
        IdentitySequence,
        Storage,
        Compression,
        StatisticsTarget,
        StorageOptions,
        ForeignOptions,
        Local,
        Inherited,
        Comment,
        Access
    };
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

/// The word for a storage that is not the type's own.
QString storageWord(QChar is, QChar standard)
{
    if (is == standard)
        return {};
    return is == u'p' ? u"PLAIN"_s : is == u'e' ? u"EXTERNAL"_s : is == u'm' ? u"MAIN"_s : u"EXTENDED"_s;
}

Column columnOf(RowReader &row, const CatalogNames &names, const QString &owner)
{
    using enum ColumnRow::Field;
    const CatalogNames::Type type = names.type(row.number(Type), int(row.integer(Modifier)));
    Column column;
    column.name = row.text(Name);
    column.type = type.text;
    if (row.number(Collation) != type.collation)
        column.collation = names.collation(row.number(Collation));
    column.notNull = row.boolean(NotNull);
    column.notNullName = row.text(NotNullName);
    column.notNullComment = row.text(NotNullComment);
    column.notNullValid = row.boolean(NotNullValid);
    column.notNullNoInherit = row.boolean(NotNullNoInherit);
    column.notNullLocal = row.boolean(NotNullLocal);
    column.expression = row.optionalText(Expression);
    column.generated = generated(row.character(GeneratedAs, 'n'));
    column.identity = identity(row.character(IdentityAs, 'n'));
    if (!row.isNull(IdentitySequence))
        column.identitySequence = names.relation(row.number(IdentitySequence));
    column.storage = storageWord(row.character(Storage, 'p'), type.storage);
    column.compression = row.text(Compression);
    column.statisticsTarget = row.optionalInteger(StatisticsTarget);
    column.options = columnOptions(row.array(StorageOptions));
    column.foreignOptions = sorted(row.array(ForeignOptions));
    column.local = row.boolean(Local);
    column.inherited = row.boolean(Inherited);
    column.notNullLocal |= !column.inherited; // when a parent's column goes, PostgreSQL forgets to say so
    column.comment = row.text(Comment);
    column.grants = row.grants(Access, owner);
    return column;
}

} // namespace

Result<void> assembleColumns(const CatalogRows &rows, Database &database)
{
    using enum ColumnRow::Field;
    auto row = rows.reader("columns"_L1,
        fields("relation", "number", "name", "type", "modifier", "collation", "not_null", "not_null_name",
            "not_null_comment", "not_null_valid", "not_null_no_inherit", "not_null_local", "expression", "generated",
            "identity", "sequence", "storage", "compression", "statistics_target", "options", "foreign_options",
            "local", "inherited", "comment", "grants"));
    if (!row)
        return std::unexpected(row.error());
    const auto places = positions(database.tables);
    std::vector<std::vector<qint64>> numbers(database.tables.size());
    auto place = places.cend();
    quint32 last = 0;
    while (row->next()) {
        // Most rows follow one of the same table.
        if (const quint32 relation = row->number(Relation); relation != last) {
            const CatalogNames::Relation *listed = rows.names().listed(relation);
            place = listed ? places.constFind(listed->name) : places.cend();
            last = relation;
        }
        if (place == places.cend())
            continue;
        // The query needs no ORDER BY: rows come nearly sorted, each goes to its place among the table's few.
        std::vector<qint64> &known = numbers[*place];
        const auto at = std::ranges::upper_bound(known, row->integer(Number)) - known.begin();
        known.insert(known.begin() + at, row->integer(Number));
        std::vector<Column> &columns = database.tables[*place].columns;
        columns.insert(columns.begin() + at, columnOf(*row, rows.names(), database.tables[*place].owner));
    }
    return {};
}

} // namespace Howdah
