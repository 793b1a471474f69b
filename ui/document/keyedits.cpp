// SPDX-License-Identifier: Apache-2.0
// Constraints and indexes: what is checked before they are let in.
#include "base/words.h"
#include "ui/document/edits.h"
#include "ui/document/objectnames.h"

namespace Howdah {

namespace {

std::unexpected<Error> refused(const QString &message)
{
    return failure(ErrorKind::Refused, message);
}

const Column *columnOf(const Table &table, const QString &name)
{
    for (const Column &column : table.columns)
        if (column.name == name)
            return &column;
    return nullptr;
}

const Table *tableOf(const Database &database, const QualifiedName &name)
{
    for (const Table &table : database.tables)
        if (table.name == name)
            return &table;
    return nullptr;
}

Result<void> checkColumns(const Table &table, const std::vector<QString> &columns, bool needed)
{
    if (columns.empty() && needed)
        return refused(tr("Name at least one column."));
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columnOf(table, columns[i]))
            return refused(tr("%1 has no column “%2”.").arg(display(table.name), columns[i]));
        if (std::find(columns.begin(), columns.begin() + qsizetype(i), columns[i]) != columns.begin() + qsizetype(i))
            return refused(tr("Column “%1” is named twice.").arg(columns[i]));
    }
    return {};
}

/// Built-in types that PostgreSQL compares with each other, by one word; every other type stands for itself and is left
/// to the server, but for text against numbers and times.
QString familyOf(const QString &type)
{
    const QString bare = type.section(QLatin1Char('('), 0, 0).trimmed();
    static const QStringList numbers{QStringLiteral("smallint"), QStringLiteral("integer"), QStringLiteral("bigint"),
        QStringLiteral("numeric"), QStringLiteral("real"), QStringLiteral("double precision")};
    static const QStringList texts{QStringLiteral("text"), QStringLiteral("character varying"),
        QStringLiteral("character"), QStringLiteral("name")};
    static const QStringList times{QStringLiteral("date"), QStringLiteral("timestamp without time zone"),
        QStringLiteral("timestamp with time zone"), QStringLiteral("timestamp")};
    static const QStringList single{QStringLiteral("uuid"), QStringLiteral("boolean"), QStringLiteral("bytea")};
    if (type.endsWith(QLatin1String("[]")))
        return {};
    if (numbers.contains(bare))
        return QStringLiteral("number");
    if (texts.contains(bare))
        return QStringLiteral("text");
    if (times.contains(bare) || bare.startsWith(QLatin1String("timestamp")))
        return QStringLiteral("time");
    return single.contains(bare) ? bare : QString();
}

Result<void> checkForeignKey(const Database &database, const Table &table, const Constraint &key)
{
    const Table *target = tableOf(database, key.referenced);
    if (!target)
        return refused(tr("There is no table %1 to refer to.").arg(display(key.referenced)));
    if (const auto ok = checkColumns(*target, key.referencedColumns, true); !ok)
        return ok;
    if (key.columns.size() != key.referencedColumns.size())
        return refused(tr("A foreign key pairs as many columns on both sides: here %1 and %2.")
                .arg(key.columns.size())
                .arg(key.referencedColumns.size()));
    for (size_t i = 0; i < key.columns.size(); ++i) {
        const Column *ours = columnOf(table, key.columns[i]), *theirs = columnOf(*target, key.referencedColumns[i]);
        const QString one = ours ? familyOf(ours->type) : QString(),
                      other = theirs ? familyOf(theirs->type) : QString();
        if (!one.isEmpty() && !other.isEmpty() && one != other)
            return refused(tr("“%1” is %2 and %3 is %4: PostgreSQL compares no such types.")
                    .arg(ours->name, ours->type, display(columnRef(target->name, theirs->name)), theirs->type));
    }
    std::vector<QString> wanted = key.referencedColumns;
    std::sort(wanted.begin(), wanted.end());
    const auto isKey = [&](std::vector<QString> columns) {
        std::sort(columns.begin(), columns.end());
        return columns == wanted;
    };
    for (const Constraint &c : database.constraints)
        if (c.relation == key.referenced && (c.kind == ConstraintKind::PrimaryKey || c.kind == ConstraintKind::Unique)
            && isKey(c.columns))
            return {};
    for (const Index &index : database.indexes) {
        std::vector<QString> columns;
        for (const IndexKey &indexKey : index.keys)
            columns.push_back(indexKey.column);
        if (index.relation == key.referenced && index.unique && index.predicate.isEmpty() && isKey(columns))
            return {};
    }
    return refused(tr("Nothing makes (%1) unique in %2: add a key there first.")
            .arg(QStringList(key.referencedColumns.begin(), key.referencedColumns.end()).join(QStringLiteral(", ")),
                display(key.referenced)));
}

/// A new name for it, as the server would choose it.
QString chosenName(const Database &database, const Constraint &constraint)
{
    const ObjectNames::Parts parts = ObjectNames::partsOf(constraint);
    const bool hasIndex = constraint.kind != ConstraintKind::ForeignKey && constraint.kind != ConstraintKind::Check;
    return hasIndex ? ObjectNames::freeRelation(database, constraint.relation.schema, parts)
                    : ObjectNames::freeConstraint(database, constraint.relation.schema, parts);
}

/// A constraint's name is its table's alone; a key's is its index's as well.
Result<void> checkConstraintName(
    const Database &database, const std::optional<Constraint> &before, const Constraint &after)
{
    if (before && before->name == after.name)
        return {};
    if (ObjectNames::isConstraintOf(database, after.relation, after.name))
        return refused(tr("%1 has a constraint “%2” already.").arg(display(after.relation), after.name));
    const bool hasIndex = after.kind != ConstraintKind::ForeignKey && after.kind != ConstraintKind::Check;
    if (const QualifiedName index{after.relation.schema, after.name};
        hasIndex && ObjectNames::isRelation(database, index))
        return refused(tr("There is a %1 already.").arg(display(index)));
    return {};
}

} // namespace

Result<Edit> Edits::putConstraint(const Database &database, const std::optional<Constraint> &before, Constraint after)
{
    const Table *table = tableOf(database, after.relation);
    if (!table)
        return refused(tr("There is no table %1.").arg(display(after.relation)));
    if (after.name.isEmpty())
        after.name = chosenName(database, after);
    if (const auto ok = checkName(after.name); !ok)
        return std::unexpected(ok.error());
    if (const auto ok = checkConstraintName(database, before, after); !ok)
        return std::unexpected(ok.error());
    const bool isKey = after.kind == ConstraintKind::PrimaryKey || after.kind == ConstraintKind::Unique
        || after.kind == ConstraintKind::ForeignKey;
    if (const auto ok = checkColumns(*table, after.columns, isKey); !ok)
        return std::unexpected(ok.error());
    if (after.kind == ConstraintKind::Check && after.expression.trimmed().isEmpty())
        return refused(tr("A check needs a condition."));
    if (after.kind == ConstraintKind::ForeignKey)
        if (const auto ok = checkForeignKey(database, *table, after); !ok)
            return std::unexpected(ok.error());
    if (after.kind == ConstraintKind::PrimaryKey)
        for (const Constraint &c : database.constraints)
            if (c.relation == after.relation && c.kind == ConstraintKind::PrimaryKey
                && !(before && c.name == before->name))
                return refused(tr("%1 has a primary key already: %2.").arg(display(after.relation), c.name));
    Edit result{{}, {}};
    // A primary key makes its columns not null; a value that does not say so would differ from what the server makes of
    // it.
    if (after.kind == ConstraintKind::PrimaryKey) {
        for (const QString &name : after.columns) {
            Column column = *columnOf(*table, name);
            if (column.notNull)
                continue;
            const auto old = objectOf(database, columnRef(table->name, name));
            column.notNull = true;
            result.changes.push_back({old, TableColumn{table->name, column, std::get<TableColumn>(*old).position}});
        }
    }
    result.changes.push_back({before ? std::optional<Object>(*before) : std::nullopt, after});
    result.text = describe(result.changes.back());
    return result;
}

Result<Edit> Edits::putIndex(const Database &database, const std::optional<Index> &before, Index after)
{
    const Table *table = tableOf(database, after.relation);
    const bool onView = std::any_of(
        database.views.begin(), database.views.end(), [&](const View &v) { return v.name == after.relation; });
    if (!table && !onView)
        return refused(tr("There is no table %1.").arg(display(after.relation)));
    if (after.keys.empty())
        return refused(tr("Name at least one column."));
    std::vector<QString> columns = after.include;
    for (const IndexKey &key : after.keys)
        if (!key.column.isEmpty())
            columns.push_back(key.column);
    if (table)
        if (const auto ok = checkColumns(*table, columns, false); !ok)
            return std::unexpected(ok.error());
    if (after.unique && after.method != QLatin1String("btree"))
        return refused(tr("Only a btree index can be unique, not %1.").arg(after.method));
    after.name.schema = after.relation.schema;
    if (after.name.name.isEmpty())
        after.name.name = ObjectNames::freeRelation(database, after.relation.schema, ObjectNames::partsOf(after));
    if (const auto ok = checkName(after.name.name); !ok)
        return std::unexpected(ok.error());
    if (!(before && before->name == after.name) && ObjectNames::isRelation(database, after.name))
        return refused(tr("There is a %1 already.").arg(display(after.name)));
    if (table)
        after.onPartitioned = table->kind == TableKind::Partitioned;
    Edit result{{}, {Change{before ? std::optional<Object>(*before) : std::nullopt, after}}};
    result.text = describe(result.changes.back());
    return result;
}

} // namespace Howdah
