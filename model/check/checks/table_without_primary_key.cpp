// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

/// A key the table already promises: unique columns that are never null, or a NOT NULL column called id.
std::vector<QString> keyCandidate(const Lookup &lookup, const Table &table)
{
    const auto neverNull = [&](const std::vector<QString> &columns) {
        return std::ranges::all_of(columns, [&](const QString &name) {
            const Column *column = columnOf(table, name);
            return column && column->notNull;
        });
    };
    for (const std::vector<QString> &columns : uniqueSets(lookup, table.name))
        if (neverNull(columns))
            return columns;
    for (const QString &name : {QStringLiteral("id"), QString(singular(table.name.name) + QStringLiteral("_id"))})
        if (const Column *column = columnOf(table, name); column && column->notNull && isInteger(column->type))
            return {name};
    return {};
}

/// A plain unique index over just these columns, which a key would repeat.
bool isWholeKey(const Index &index, const std::vector<QString> &columns)
{
    return index.unique && index.valid && index.predicate.isEmpty() && index.include.empty() && !index.replicaIdentity
        && index.keys.size() == columns.size()
        && std::equal(
            index.keys.begin(), index.keys.end(), columns.begin(), [](const IndexKey &key, const QString &name) {
                return key.column == name && !key.descending && !key.nullsFirst && key.collation.isEmpty()
                    && key.operatorClass.isEmpty();
            });
}

} // namespace

Findings tableWithoutPrimaryKey(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table) || lookup.primaryKeyOf(table.name))
            continue;
        Finding found = finding(
            refOf(table), text(QT_TRANSLATE_NOOP("Check", "Table %1 has no primary key.")).arg(display(table.name)));
        const std::vector<QString> columns = keyCandidate(lookup, table);
        if (!columns.empty()) {
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "candidate")), list(columns));
            Constraint key;
            key.relation = table.name;
            key.name = freeRelationName(lookup, table.name.schema, table.name.name + QStringLiteral("_pkey"));
            key.kind = ConstraintKind::PrimaryKey;
            key.columns = columns;
            if (table.kind == TableKind::Partitioned) {
                found.fixNote = text(QT_TRANSLATE_NOOP("Check",
                    "A key of a partitioned table holds its partition key, too: which columns, a person must say."));
            } else {
                // What promised it so far would be the same index once more.
                for (const Constraint *unique : lookup.constraintsOf(table.name))
                    if (unique->kind == ConstraintKind::Unique && unique->columns == columns)
                        found.fix.push_back(drop(*unique));
                for (const Index *unique : lookup.indexesOf(table.name))
                    if (isWholeKey(*unique, columns))
                        found.fix.push_back(drop(*unique));
                found.fix.push_back(create(key));
            }
        }
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
