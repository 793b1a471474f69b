// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/timestampcolumns.h"

namespace Howdah::Check {

namespace {

/// When the link was made, changed or ended. Any other moment is an event's: the same two may have another one.
bool isOfTheRow(const Column &column)
{
    return isTimestamp(column.type)
        && (createdNames().contains(column.name) || updatedNames().contains(column.name)
            || deletedNames().contains(column.name));
}

/// Whether a unique index over some rows holds the pair to one; which rows is somebody's decision.
bool isPartlyUnique(const Lookup &lookup, const Table &table, const std::vector<QString> &columns)
{
    return std::ranges::any_of(lookup.indexesOf(table.name), [&](const Index *index) {
        return index->unique && index->valid && !index->predicate.isEmpty()
            && std::ranges::all_of(
                index->keys, [&](const IndexKey &key) { return std::ranges::contains(columns, key.column); });
    });
}

/// The foreign key columns of a table that is a link between two others and little else; empty for other tables.
std::vector<QString> junctionColumns(const Lookup &lookup, const Table &table)
{
    std::vector<const Constraint *> keys;
    for (const Constraint *constraint : lookup.constraintsOf(table.name))
        if (constraint->kind == ConstraintKind::ForeignKey)
            keys.push_back(constraint);
    if (keys.size() != 2)
        return {};
    std::vector<QString> columns = keys[0]->columns;
    columns.insert(columns.end(), keys[1]->columns.begin(), keys[1]->columns.end());
    if (std::ranges::any_of(keys[0]->columns,
            [&](const QString &name) { return std::ranges::find(keys[1]->columns, name) != keys[1]->columns.end(); }))
        return {};
    const Constraint *primary = lookup.primaryKeyOf(table.name);
    const bool onlyLinks = std::ranges::all_of(table.columns, [&](const Column &column) {
        const bool surrogate = primary && primary->columns.size() == 1 && primary->columns.front() == column.name;
        const bool ordinal = column.name == QLatin1String("position") || column.name == QLatin1String("sort_order");
        return surrogate || ordinal || column.name == QLatin1String("id") || isOfTheRow(column)
            || isForeignKeyColumn(lookup, table.name, column.name);
    });
    return onlyLinks ? columns : std::vector<QString>();
}

} // namespace

Findings junctionWithoutKey(const Lookup &lookup)
{
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const std::vector<QString> columns
            = isDesigned(table) ? junctionColumns(lookup, table) : std::vector<QString>();
        const auto covers = [&](const std::vector<QString> &unique) {
            return std::ranges::all_of(
                unique, [&](const QString &name) { return std::ranges::find(columns, name) != columns.end(); });
        };
        if (columns.empty() || std::ranges::any_of(uniqueSets(lookup, table.name), covers)
            || isPartlyUnique(lookup, table, columns))
            continue;
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP(
                     "Check", "Junction table %1 has no key over (%2): the same pair can be stored twice."))
                .arg(display(table.name), list(columns)));
        Constraint key;
        key.relation = table.name;
        key.columns = columns;
        const bool primary = !lookup.primaryKeyOf(table.name);
        key.kind = primary ? ConstraintKind::PrimaryKey : ConstraintKind::Unique;
        key.name = freeRelationName(lookup, table.name.schema,
            primary ? QString(table.name.name + QStringLiteral("_pkey"))
                    : QString(table.name.name + QStringLiteral("_pair_key")));
        if (table.kind == TableKind::Partitioned) {
            found.fixNote = text(QT_TRANSLATE_NOOP("Check",
                "A key of a partitioned table holds its partition key, too: which columns, a person must say."));
        } else {
            for (const QString &column : columns)
                if (const Column *nullable = columnOf(table, column); primary && !nullable->notNull) {
                    const std::vector<Change> whole
                        = alterColumn(lookup, table.name, column, [](Column &c) { c.notNull = true; });
                    found.fix.insert(found.fix.end(), whole.begin(), whole.end());
                }
            found.fix.push_back(create(key));
        }
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
