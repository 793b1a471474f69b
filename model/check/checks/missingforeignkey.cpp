// SPDX-License-Identifier: Apache-2.0
#include "check/checks/missingforeignkey.h"

#include <QHash>

namespace Howdah::Check {

namespace {

struct Parent {
    const Table *table;
    const Column *key;
};

using Parents = QHash<QString, std::vector<Parent>>;

/// Tables with a one-column key, by the singular of their name.
Parents parentsByName(const Lookup &lookup)
{
    Parents parents;
    for (const Table &table : lookup.database().tables) {
        const Constraint *key = isDesigned(table) ? lookup.primaryKeyOf(table.name) : nullptr;
        if (!key || key->columns.size() != 1)
            continue;
        QStringList parts = words(table.name.name);
        if (parts.isEmpty())
            continue;
        parts.last() = singular(parts.last());
        parents[parts.join(QLatin1Char('_'))].push_back({&table, columnOf(table, key->columns.front())});
    }
    return parents;
}

const Parent *pick(const std::vector<Parent> &candidates, const Table &child, const Column &column)
{
    const Parent *found = nullptr;
    for (const Parent &parent : candidates) {
        const bool widens = isInteger(parent.key->type) && isInteger(column.type);
        if (!widens && baseType(parent.key->type) != baseType(column.type))
            continue;
        if (parent.table->name.schema == child.name.schema)
            return &parent;
        if (found)
            return nullptr; // two schemas fit: a guess would be one too many
        found = &parent;
    }
    return found;
}

/// "billing_customer_id" → customer, when there is no table billing_customer.
const Parent *parentOf(const Parents &parents, const Table &table, const Column &column)
{
    QStringList stem = words(column.name);
    if (stem.size() < 2 || stem.takeLast() != QLatin1String("id"))
        return nullptr;
    stem.last() = singular(stem.last());
    for (; !stem.isEmpty(); stem.removeFirst()) {
        const auto found = parents.constFind(stem.join(QLatin1Char('_')));
        if (found != parents.cend())
            return pick(*found, table, column);
    }
    return nullptr;
}

} // namespace

std::vector<MissingForeignKey> missingForeignKeys(const Lookup &lookup)
{
    const Parents parents = parentsByName(lookup);
    std::vector<MissingForeignKey> result;
    forEachColumn(lookup, [&](const Table &table, const Column &column) {
        if (isForeignKeyColumn(lookup, table.name, column.name))
            return;
        const QString stem = column.name.endsWith(QLatin1String("_id")) ? column.name.chopped(3) : QString();
        if (!stem.isEmpty() && columnOf(table, stem + QStringLiteral("_type")))
            return;
        const Constraint *own = lookup.primaryKeyOf(table.name);
        if (own && own->columns.size() == 1 && own->columns.front() == column.name)
            return;
        const Parent *parent = parentOf(parents, table, column);
        if (!parent || parent->table == &table)
            return;
        Constraint key;
        key.kind = ConstraintKind::ForeignKey;
        key.relation = table.name;
        key.name = freeRelationName(
            lookup, table.name.schema, table.name.name + QLatin1Char('_') + column.name + QStringLiteral("_fkey"));
        key.columns = {column.name};
        key.referenced = parent->table->name;
        key.referencedColumns = {parent->key->name};
        result.push_back({key, column.type});
    });
    return result;
}

} // namespace Howdah::Check
