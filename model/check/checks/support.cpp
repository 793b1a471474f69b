// SPDX-License-Identifier: Apache-2.0
#include "check/checks/support.h"

#include "schema/relationnames.h"

#include <QRegularExpression>

#include <algorithm>

namespace Howdah::Check {

Finding finding(const ObjectRef &object, const QString &message)
{
    Finding result;
    result.object = object;
    result.message = message;
    return result;
}

void addFact(Finding &finding, const QString &name, const QString &value)
{
    finding.facts.push_back({name, value});
}

bool isDesigned(const Table &table)
{
    static const QStringList bookkeeping{QStringLiteral("alembic_version"), QStringLiteral("schema_migrations"),
        QStringLiteral("flyway_schema_history"), QStringLiteral("django_migrations"),
        QStringLiteral("databasechangelog"), QStringLiteral("databasechangeloglock")};
    return table.kind != TableKind::Foreign && !table.partition && !bookkeeping.contains(table.name.name);
}

const Column *columnOf(const Table &table, const QString &name)
{
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    return found == table.columns.end() ? nullptr : &*found;
}

void forEachColumn(const Lookup &lookup, const std::function<void(const Table &, const Column &)> &visit)
{
    for (const Table &table : lookup.database().tables)
        if (isDesigned(table))
            for (const Column &column : table.columns)
                if (column.local)
                    visit(table, column);
}

Findings columnFindings(const Lookup &lookup, const std::function<bool(const Table &, const Column &)> &isBad,
    const std::function<QString(const Table &, const Column &)> &message)
{
    Findings result;
    forEachColumn(lookup, [&](const Table &table, const Column &column) {
        if (!isBad(table, column))
            return;
        Finding found = finding(columnRef(table.name, column.name), message(table, column));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), column.type);
        result.push_back(found);
    });
    return result;
}

bool isForeignKeyColumn(const Lookup &lookup, const QualifiedName &relation, const QString &column)
{
    return std::ranges::any_of(lookup.constraintsOf(relation), [&](const Constraint *constraint) {
        return constraint->kind == ConstraintKind::ForeignKey
            && std::ranges::find(constraint->columns, column) != constraint->columns.end();
    });
}

std::vector<std::vector<QString>> uniqueSets(const Lookup &lookup, const QualifiedName &relation)
{
    std::vector<std::vector<QString>> sets;
    for (const Constraint *constraint : lookup.constraintsOf(relation))
        if (constraint->kind == ConstraintKind::PrimaryKey || constraint->kind == ConstraintKind::Unique)
            sets.push_back(constraint->columns);
    for (const Index *index : lookup.indexesOf(relation)) {
        if (!index->unique || !index->valid || !index->predicate.isEmpty())
            continue;
        std::vector<QString> columns;
        for (const IndexKey &key : index->keys)
            columns.push_back(key.column);
        if (std::ranges::find(columns, QString()) == columns.end())
            sets.push_back(columns);
    }
    return sets;
}

bool sameSet(const std::vector<QString> &a, const std::vector<QString> &b)
{
    return a.size() == b.size() && std::ranges::is_permutation(a, b);
}

QString list(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(QLatin1String(", "));
}

QString baseType(const QString &type)
{
    static const QRegularExpression modifier(QStringLiteral("\\([^)]*\\)"));
    return QString(type).remove(modifier);
}

bool isArray(const QString &type)
{
    return type.endsWith(QLatin1String("[]"));
}

bool isText(const QString &type)
{
    static const QStringList textTypes{QStringLiteral("text"), QStringLiteral("character varying"),
        QStringLiteral("character"), QStringLiteral("citext")};
    return textTypes.contains(plainType(type));
}

bool isInteger(const QString &type)
{
    return type == QLatin1String("smallint") || type == QLatin1String("integer") || type == QLatin1String("bigint");
}

bool isTimestamp(const QString &type)
{
    return baseType(type).startsWith(QLatin1String("timestamp ")) && !isArray(type);
}

QString plainType(const QString &type)
{
    const QString base = baseType(type);
    return base.mid(base.lastIndexOf(QLatin1Char('.')) + 1);
}

QString typeModifier(const QString &type)
{
    static const QRegularExpression modifier(QStringLiteral("\\(([^)]*)\\)"));
    return modifier.match(type).captured(1);
}

QStringList words(const QString &name)
{
    static const QRegularExpression hump(QStringLiteral("([a-z0-9])([A-Z])"));
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return QString(name).replace(hump, QStringLiteral("\\1_\\2")).toLower().split(gap, Qt::SkipEmptyParts);
}

bool hasWord(const QString &name, const QStringList &any)
{
    return std::ranges::any_of(words(name), [&](const QString &word) { return any.contains(word); });
}

bool isPlural(const QString &word)
{
    static const QStringList irregular{QStringLiteral("people"), QStringLiteral("children"), QStringLiteral("men"),
        QStringLiteral("women"), QStringLiteral("feet"), QStringLiteral("mice")};
    static const QStringList endings{QStringLiteral("ss"), QStringLiteral("us"), QStringLiteral("is"),
        QStringLiteral("as"), QStringLiteral("news"), QStringLiteral("series")};
    if (irregular.contains(word))
        return true;
    if (!word.endsWith(QLatin1Char('s')) || word.size() < 4)
        return false;
    return std::ranges::none_of(endings, [&](const QString &ending) { return word.endsWith(ending); });
}

QString singular(const QString &word)
{
    if (word == QLatin1String("people"))
        return QStringLiteral("person");
    if (word == QLatin1String("children"))
        return QStringLiteral("child");
    if (word.endsWith(QLatin1String("ies")) && word.size() > 4)
        return word.chopped(3) + QLatin1Char('y');
    for (const QLatin1String ending : {QLatin1String("sses"), QLatin1String("xes"), QLatin1String("ches"),
             QLatin1String("shes"), QLatin1String("uses")})
        if (word.endsWith(ending))
            return word.chopped(2);
    return isPlural(word) ? word.chopped(1) : word;
}

namespace {

/// `base` cut to 63 bytes with its number, until it is free.
QString freeName(const QString &base, const std::function<bool(const QString &)> &taken)
{
    QString name = fittingName(base);
    for (int n = 1; taken(name); ++n)
        name = fittingName(base, QString::number(n));
    return name;
}

} // namespace

QString freeRelationName(const Lookup &lookup, const QString &schema, const QString &base, const QStringList &taken)
{
    return freeName(base, [&](const QString &name) {
        const QualifiedName full{schema, name};
        return taken.contains(name) || lookup.table(full) || lookup.view(full) || lookup.sequence(full)
            || lookup.index(full)
            || std::ranges::any_of(lookup.database().constraints, [&](const Constraint &constraint) {
                   return constraint.name == name && constraint.relation.schema == schema;
               });
    });
}

QString freeConstraintName(const Lookup &lookup, const QualifiedName &relation, const QString &base)
{
    return freeName(base, [&](const QString &name) {
        return std::ranges::contains(lookup.constraintsOf(relation), name, &Constraint::name);
    });
}

} // namespace Howdah::Check
