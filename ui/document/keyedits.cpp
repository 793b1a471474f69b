// SPDX-License-Identifier: Apache-2.0
// Constraints and indexes: what is checked before they are let in.
#include "ui/document/edits.h"

#include <QCoreApplication>

namespace Howdah {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Edits", text);
}

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
        return refused(say("Name at least one column."));
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columnOf(table, columns[i]))
            return refused(say("%1 has no column “%2”.").arg(display(table.name), columns[i]));
        if (std::find(columns.begin(), columns.begin() + qsizetype(i), columns[i]) != columns.begin() + qsizetype(i))
            return refused(say("Column “%1” is named twice.").arg(columns[i]));
    }
    return {};
}

Result<void> checkForeignKey(const Database &database, const Table &table, const Constraint &key)
{
    const Table *target = tableOf(database, key.referenced);
    if (!target)
        return refused(say("There is no table %1 to refer to.").arg(display(key.referenced)));
    if (const auto ok = checkColumns(*target, key.referencedColumns, true); !ok)
        return ok;
    if (key.columns.size() != key.referencedColumns.size())
        return refused(say("A foreign key pairs as many columns on both sides: here %1 and %2.")
                .arg(key.columns.size())
                .arg(key.referencedColumns.size()));
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
    Q_UNUSED(table)
    return refused(say("Nothing makes (%1) unique in %2: add a key there first.")
            .arg(QStringList(key.referencedColumns.begin(), key.referencedColumns.end()).join(QStringLiteral(", ")),
                display(key.referenced)));
}

QString suggestedName(const Constraint &constraint)
{
    const QString columns = QStringList(constraint.columns.begin(), constraint.columns.end()).join(QLatin1Char('_'));
    const QString table = constraint.relation.name;
    switch (constraint.kind) {
    case ConstraintKind::PrimaryKey:
        return table + QStringLiteral("_pkey");
    case ConstraintKind::Unique:
        return table + QLatin1Char('_') + columns + QStringLiteral("_key");
    case ConstraintKind::ForeignKey:
        return table + QLatin1Char('_') + columns + QStringLiteral("_fkey");
    default:
        return table + QStringLiteral("_check");
    }
}

QString shortened(const QString &name)
{
    return name.toUtf8().size() <= 63 ? name
                                      : QString::fromUtf8(name.toUtf8().left(54)).remove(QChar::ReplacementCharacter)
            + QLatin1Char('_') + QString::number(qHash(name) % 0xffffff, 16);
}

} // namespace

Result<Edit> Edits::putConstraint(const Database &database, const std::optional<Constraint> &before, Constraint after)
{
    const Table *table = tableOf(database, after.relation);
    if (!table)
        return refused(say("There is no table %1.").arg(display(after.relation)));
    if (after.name.isEmpty())
        after.name = shortened(suggestedName(after));
    if (const auto ok = checkName(after.name); !ok)
        return std::unexpected(ok.error());
    const bool isKey = after.kind == ConstraintKind::PrimaryKey || after.kind == ConstraintKind::Unique
        || after.kind == ConstraintKind::ForeignKey;
    if (const auto ok = checkColumns(*table, after.columns, isKey); !ok)
        return std::unexpected(ok.error());
    if (after.kind == ConstraintKind::Check && after.expression.trimmed().isEmpty())
        return refused(say("A check needs a condition."));
    if (after.kind == ConstraintKind::ForeignKey)
        if (const auto ok = checkForeignKey(database, *table, after); !ok)
            return std::unexpected(ok.error());
    if (after.kind == ConstraintKind::PrimaryKey)
        for (const Constraint &c : database.constraints)
            if (c.relation == after.relation && c.kind == ConstraintKind::PrimaryKey
                && !(before && c.name == before->name))
                return refused(say("%1 has a primary key already: %2.").arg(display(after.relation), c.name));
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
        return refused(say("There is no table %1.").arg(display(after.relation)));
    if (after.keys.empty())
        return refused(say("Name at least one column."));
    std::vector<QString> columns = after.include;
    QStringList parts{after.relation.name};
    for (const IndexKey &key : after.keys) {
        if (!key.column.isEmpty())
            columns.push_back(key.column);
        parts << (key.column.isEmpty() ? QStringLiteral("expr") : key.column);
    }
    if (table)
        if (const auto ok = checkColumns(*table, columns, false); !ok)
            return std::unexpected(ok.error());
    if (after.unique && after.method != QLatin1String("btree"))
        return refused(say("Only a btree index can be unique, not %1.").arg(after.method));
    after.name.schema = after.relation.schema;
    if (after.name.name.isEmpty())
        after.name.name = shortened((parts << QStringLiteral("idx")).join(QLatin1Char('_')));
    if (const auto ok = checkName(after.name.name); !ok)
        return std::unexpected(ok.error());
    if (table)
        after.onPartitioned = table->kind == TableKind::Partitioned;
    Edit result{{}, {Change{before ? std::optional<Object>(*before) : std::nullopt, after}}};
    result.text = describe(result.changes.back());
    return result;
}

} // namespace Howdah
