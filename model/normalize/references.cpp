// SPDX-License-Identifier: Apache-2.0
#include "normalize/references.h"

#include "schema/relationnames.h"
#include "sql/quoting.h"

#include <QSet>

#include <algorithm>

namespace Howdah::Normalize {

namespace {

/// "customers" and "categories" as one of them.
QString singular(const QString &word)
{
    if (word.endsWith(QLatin1String("ies")) && word.size() > 4)
        return word.chopped(3) + QLatin1Char('y');
    for (const char *ending : {"sses", "xes", "ches", "shes"})
        if (word.endsWith(QLatin1String(ending)))
            return word.chopped(2);
    if (word.endsWith(u's') && !word.endsWith(QLatin1String("ss")) && !word.endsWith(QLatin1String("us")))
        return word.chopped(1);
    return word;
}

/// "CustomerId" and "customer-ID" as customer_id.
QString plainName(const QString &name)
{
    QString text;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (c.isUpper() && i > 0 && name[i - 1].isLower())
            text += u'_';
        text += c.isLetterOrNumber() ? c.toLower() : QChar(u'_');
    }
    return text;
}

/// Types that compare without a cast fall together.
QString typeClass(const QString &type)
{
    const QString bare = type.section(u'(', 0, 0);
    if (bare == QLatin1String("smallint") || bare == QLatin1String("integer") || bare == QLatin1String("bigint"))
        return QStringLiteral("integer");
    if (bare == QLatin1String("text") || bare == QLatin1String("character varying"))
        return QStringLiteral("text");
    if (bare == QLatin1String("uuid") || bare == QLatin1String("character") || bare == QLatin1String("numeric")
        || bare == QLatin1String("citext"))
        return bare;
    return {};
}

struct Key {
    const Table *table;
    const Column *column;
    bool primary;
};

const Column *columnOf(const Table &table, const QString &name)
{
    const auto found = std::find_if(
        table.columns.begin(), table.columns.end(), [&](const Column &column) { return column.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

std::vector<Key> singleKeys(const Database &database)
{
    std::vector<Key> keys;
    for (const Constraint &constraint : database.constraints) {
        if ((constraint.kind != ConstraintKind::PrimaryKey && constraint.kind != ConstraintKind::Unique)
            || constraint.columns.size() != 1)
            continue;
        for (const Table &table : database.tables)
            if (table.name == constraint.relation && !table.partition)
                if (const Column *column = columnOf(table, constraint.columns.front()); column && column->notNull)
                    keys.push_back({&table, column, constraint.kind == ConstraintKind::PrimaryKey});
    }
    return keys;
}

} // namespace

double nameFit(const QString &column, const QString &table, const QString &key)
{
    const QString name = plainName(column), parent = singular(plainName(table)), id = plainName(key);
    const QString bare = id.startsWith(parent + u'_') ? id.mid(parent.size() + 1) : id;
    if (name == parent + u'_' + bare || name == parent + bare || (name == id && bare != id))
        return 1;
    if (name == id && bare != QLatin1String("id") && bare != QLatin1String("name") && bare != QLatin1String("code"))
        return 0.9; // "isbn" and book(isbn)
    if (name == parent)
        return 0.8;
    // "billing_customer_id": what stands in front is the role.
    if (name.endsWith(u'_' + parent + u'_' + bare) || name.endsWith(u'_' + id))
        return bare == id && id == QLatin1String("id") && !name.endsWith(u'_' + parent + u'_' + bare) ? 0 : 0.8;
    if (name.endsWith(u'_' + parent))
        return 0.6;
    // "order_id" and customer_orders(id)
    if (const QString last = parent.section(u'_', -1); last != parent && name == last + u'_' + bare)
        return 0.7;
    return 0;
}

std::vector<Reference> referenceCandidates(const Database &database, const std::vector<QualifiedName> &tables)
{
    QSet<std::pair<QString, QString>> declared, own;
    const auto place
        = [](const QualifiedName &table, const QString &column) { return std::pair(display(table), column); };
    for (const Constraint &constraint : database.constraints) {
        if (constraint.kind == ConstraintKind::ForeignKey)
            for (const QString &column : constraint.columns)
                declared.insert(place(constraint.relation, column));
        if (constraint.kind == ConstraintKind::PrimaryKey && constraint.columns.size() == 1)
            own.insert(place(constraint.relation, constraint.columns.front()));
    }
    const std::vector<Key> keys = singleKeys(database);
    std::vector<Reference> list;
    for (const Table &table : database.tables) {
        if (table.partition || table.kind == TableKind::Foreign
            || (!tables.empty() && std::find(tables.begin(), tables.end(), table.name) == tables.end()))
            continue;
        for (const Column &column : table.columns) {
            const QString type = typeClass(column.type);
            if (type.isEmpty() || declared.contains(place(table.name, column.name)) || column.generated != Generated::No
                || column.identity != Identity::No)
                continue;
            for (const Key &key : keys) {
                if (typeClass(key.column->type) != type
                    || (key.table->name == table.name && key.column->name == column.name))
                    continue;
                Reference reference;
                reference.child = table.name;
                reference.column = column.name;
                reference.parent = key.table->name;
                reference.key = key.column->name;
                reference.name = nameFit(column.name, key.table->name.name, key.column->name);
                // A key of its own that is called like every other key says nothing.
                if (reference.name == 0 || (own.contains(place(table.name, column.name)) && reference.name < 1))
                    continue;
                list.push_back(reference);
            }
        }
    }
    return list;
}

std::vector<PolymorphicPair> polymorphicPairs(const Database &database, const std::vector<QualifiedName> &tables)
{
    std::vector<PolymorphicPair> list;
    for (const Table &table : database.tables) {
        if (table.partition || (!tables.empty() && std::find(tables.begin(), tables.end(), table.name) == tables.end()))
            continue;
        for (const Column &type : table.columns)
            for (const char *ending : {"_type", "_kind", "_class", "_table"}) {
                if (!type.name.endsWith(QLatin1String(ending)) || typeClass(type.type) != QLatin1String("text"))
                    continue;
                const QString id = type.name.chopped(qsizetype(qstrlen(ending))) + QLatin1String("_id");
                if (const Column *column = columnOf(table, id); column && !typeClass(column->type).isEmpty())
                    list.push_back({table.name, type.name, id});
            }
    }
    return list;
}

std::optional<QualifiedName> tableOfType(const Database &database, const QString &type)
{
    QString last = type.section(u'\\', -1).section(QLatin1String("::"), -1).section(u'.', -1);
    last = singular(plainName(last));
    std::optional<QualifiedName> found;
    for (const Table &table : database.tables) {
        if (table.partition || singular(plainName(table.name.name)) != last)
            continue;
        if (found)
            return {};
        found = table.name;
    }
    return found;
}

double referenceScore(const Reference &reference, bool parentIsPrimary, bool smallNumbers)
{
    double score = 0.55 * reference.name + 0.2 * std::min(1.0, reference.range)
        + 0.1 * std::min(1.0, reference.coverage) + (parentIsPrimary ? 0.1 : 0.0)
        + (reference.orphans == 0 ? 0.05 : 0.0);
    if (smallNumbers && reference.name < 0.8)
        score -= 0.3;
    return std::clamp(score, 0.0, 1.0);
}

QString referenceScript(const Reference &reference)
{
    const QString child = Sql::identifier(reference.child), column = Sql::identifier(reference.column),
                  parent = Sql::identifier(reference.parent), key = Sql::identifier(reference.key);
    const QString only = reference.typeColumn.isEmpty()
        ? QString()
        : QStringLiteral(" AND c.%1 = %2").arg(Sql::identifier(reference.typeColumn), Sql::literal(reference.type));
    QString text;
    if (reference.orphans > 0)
        text = QStringLiteral(
            "-- %1 rows have no parent; they come first:\nSELECT c.* FROM %2 AS c WHERE c.%3 IS NOT NULL%6 "
            "AND NOT EXISTS (SELECT FROM %4 AS p WHERE p.%5 = c.%3);\n")
                   .arg(reference.orphans)
                   .arg(child, column, parent, key, only);
    if (!reference.typeColumn.isEmpty())
        return text;
    const QString name = fittingName(reference.child.name + u'_' + reference.column, QStringLiteral("_fkey"));
    return text
        + QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 FOREIGN KEY (%3) REFERENCES %4 (%5) NOT VALID;\n"
                         "ALTER TABLE %1 VALIDATE CONSTRAINT %2;\n")
              .arg(child, Sql::identifier(name), column, parent, key);
}

} // namespace Howdah::Normalize
